// Reloads the page when there is a new build, keeps its scroll, and shows what is wrong with the newest texts.
// Only the preview sends it; no built page has it.
"use strict";
(() => {
  const script = document.currentScript;
  const version = Number(script.dataset.version);
  const events = `${script.src.replace("/preview.js?", "/events?")}&page=${encodeURIComponent(location.pathname)}`;
  const PLACE = "pressgen-place";
  let source = null;
  let hidden = "";
  let panel = null;
  let words = {};

  function keepPlace() {
    sessionStorage.setItem(PLACE, JSON.stringify({ at: location.href, x: scrollX, y: scrollY }));
  }

  // A browser keeps the scroll of a reloaded page itself, but not of one that becomes longer while it loads.
  function restorePlace() {
    const place = JSON.parse(sessionStorage.getItem(PLACE) || "null");
    sessionStorage.removeItem(PLACE);
    if (place && place.at === location.href) {
      scrollTo({ left: place.x, top: place.y, behavior: "instant" });
    }
  }

  function reload() {
    close();
    keepPlace();
    location.reload();
  }

  function told(message) {
    if (message.version !== version) {
      reload();
      return;
    }
    words = message.words;
    show(message);
  }

  // A hidden page lets its stream go: browsers open only six connections to a server, and there may be more tabs.
  function open() {
    if (source || document.hidden) return;
    source = new EventSource(events);
    source.onmessage = (event) => told(JSON.parse(event.data));
    source.onerror = lost;
  }

  function close() {
    if (source) source.close();
    source = null;
  }

  // The stream has broken off. When the server answers again, it is another run, and only a new page knows its token.
  function lost() {
    close();
    if (panel && words.gone) note(words.gone);
    setTimeout(() => fetch(location.href, { method: "HEAD", cache: "no-store" }).then(reload, lost), 1000);
  }

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  function root() {
    if (!panel) {
      panel = element("div", { id: "pressgen-preview" });
      panel.attachShadow({ mode: "open" });
      document.body.append(panel);
    }
    return panel.shadowRoot;
  }

  function note(sentence) {
    const status = root().querySelector("[role=status]");
    if (status) status.textContent = sentence;
  }

  function one(problem) {
    const item = element("li", { class: problem.level });
    if (problem.place) item.append(element("p", { class: "place" }, element("code", {}, problem.place), " ", problem.code));
    item.append(element("p", { class: "message" }, problem.message));
    if (problem.hint) item.append(element("p", { class: "hint" }, problem.hint));
    return item;
  }

  function problemList(message) {
    const items = element("ol", { tabindex: "0", "aria-label": words.panel }, ...message.problems.map(one));
    if (message.failed) return [element("h2", {}, words.failed), ...(message.problems.length ? [items] : [])];
    if (!message.problems.length) return [];
    const summary = element("summary", {}, `${words.warnings}: ${message.problems.length}`);
    return [element("details", {}, summary, items)];
  }

  function hideButton(message) {
    const button = element("button", { type: "button" }, words.hide);
    button.onclick = () => {
      hidden = JSON.stringify(message);
      panel.remove();
      panel = null;
    };
    return button;
  }

  // To the forms; on the page of a text, to its own.
  function editLinks(message) {
    const base = message.edit.split("_pressgen/")[0];
    const page = encodeURIComponent(decodeURIComponent(location.pathname).slice(base.length));
    const own = document.querySelector('meta[property="og:type"][content="article"]');
    const links = own ? [element("a", { href: `${message.edit}&page=${page}` }, words.edit)] : [];
    return [...links, element("a", { href: message.texts }, words.texts)];
  }

  function show(message) {
    if (JSON.stringify(message) === hidden) return;
    hidden = "";
    const sentence = message.unfinished ? `${message.showing} ${words.unfinished}`.trim() : message.showing;
    const bar = element("div", { class: "bar" }, element("p", { role: "status" }, sentence));
    if (message.coming) bar.append(element("a", { href: message.coming }, words.coming));
    if (message.edit && window.top === window) bar.append(...editLinks(message));
    if (sentence || message.failed || message.problems.length) {
      bar.append(hideButton(message));
      const section = element("section", { "aria-label": words.panel, class: message.failed ? "failed" : "fine" });
      const list = element("div", { role: message.failed ? "alert" : "group", "aria-label": words.panel });
      section.append(list, bar);
      root().replaceChildren(element("link", { rel: "stylesheet", href: message.style }), section);
      list.append(...problemList(message));
    } else if (panel) {
      panel.remove();
      panel = null;
    }
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  if (document.readyState === "complete") restorePlace();
  else addEventListener("load", restorePlace);
  open();
})();
