// Finds texts of the newsroom: reads the words that somebody types, the few files of the index that have them, and shows what they name.
"use strict";
(() => {
  const found = document.querySelector(".search-found"), form = document.querySelector(".search-form");
  if (!found || !form) return;
  const [status, near, more, template] = [".search-status", ".search-near", ".search-more", "template"].map((one) => found.querySelector(one));
  const list = template.content.firstElementChild.cloneNode(), item = template.content.querySelector("li");
  const SHARDS = 64, BLOCK = 10, WORD = /[\p{L}\p{N}]+/gu;
  // What a word in the title, in the lead, elsewhere counts; then as the end of a longer word, in the title and elsewhere.
  const WHOLE = [100, 40, 20, 30, 1], BEGINNING = [12, 8, 5, 2, 1], WITHIN = [3, 1, 1, 1, 1];
  let start = 0;
  const segments = found.dataset.segments.split(" ").map((one, number) => {
    const [size, version] = one.split("."), segment = { folder: number + 1, start, size: Number(size), version };
    start += segment.size;
    return segment;
  });
  const languages = found.dataset.languages.split(" ");
  const title = document.title;

  // ---- Words: as plan/search/ has them ----

  const LETTERS = { ø: "ö", æ: "ä", œ: "oe", ß: "ss", ł: "l", đ: "d", ð: "d", þ: "th" };
  const folded = (text) => text.toLowerCase().normalize("NFD").replace(/(a\u030a|[ao]\u0308)|[\u0300-\u036f\u00ad\u200b\u2060]/g, "$1")
    .normalize("NFC").replace(/[øæœßłđðþ]/g, (one) => LETTERS[one]);
  const words = (text) => (folded(text).match(WORD) || []).filter((word) => [...word].length <= 40);
  const set = (text) => new Set(text.split(" "));
  const region = (word, vowels, place) => {
    while (place < word.length && !vowels.includes(word[place])) place++;
    while (place < word.length && vowels.includes(word[place])) place++;
    return Math.min(place + 1, word.length);
  };
  const longest = (word, endings, place) => {
    for (place = Math.max(place, word.length - 8); place < word.length; place++) if (endings.has(word.slice(place))) return word.slice(place);
    return "";
  };
  const cut = (word, ending) => word.slice(0, word.length - ending.length);
  const ends = (word, endings) => [...endings].some((one) => word.endsWith(one));
  const isOf = (letters, letter) => letter !== undefined && letters.includes(letter);

  const SV = "aeiouyåäö";
  const SV_MAIN = set("a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or as arnas ernas ornas es ades andes ens arens hetens erns at andet het ast s et");
  const SV_OTHER = set("ig lig els fullt öst"), SV_PAIRS = set("dd gd nn dt gt kt tt");
  const SV_ET = set("fab h pak rak stak kom iet cit dit alit ilit mit nit pit rit sit tit uit ivit kvit xit");
  const losesEt = (word) => word.length > 2 && !SV.includes(word.at(-1)) && SV.includes(word.at(-2)) && !ends(word, SV_ET);
  const swedish = (word) => {
    if (word.length < 3) return word;
    let place = region(word, SV, 0);
    if (place >= word.length) return word;
    place = Math.max(3, place);
    let ending = longest(word, SV_MAIN, place), rest = cut(word, ending);
    if (ending === "s") {
      if (rest.endsWith("et") && losesEt(cut(rest, "et"))) word = cut(rest, "et");
      else if (isOf("bcdfghjklmnoprtvy", rest.at(-1))) word = rest;
    } else if (ending !== "et" || losesEt(rest)) word = rest;
    if (word.length - 2 >= place && SV_PAIRS.has(word.slice(-2))) word = word.slice(0, -1);
    ending = longest(word, SV_OTHER, place);
    rest = cut(word, ending);
    if (ending === "fullt") return rest + "full";
    if (ending === "öst") return isOf("iklnprtuv", rest.at(-1)) ? rest + "ös" : word;
    return rest;
  };

  const EN = "aeiouy", EN_BEGINNINGS = set("arsen commun emerg gener inter later organ past univers");
  const EN_WHOLE = new Map(Object.entries({ andes: "andes", atlas: "atlas", bias: "bias", cosmos: "cosmos", howe: "howe", news: "news", sky: "sky",
    skis: "ski", skies: "sky", idly: "idl", gently: "gentl", ugly: "ugli", early: "earli", only: "onli", singly: "singl" }));
  const EN_PAST = set("ed eed ing edly eedly ingly"), EN_DOUBLE = set("bb dd ff gg mm nn pp rr tt");
  const EN_2 = new Map(Object.entries({ tional: "tion", enci: "ence", anci: "ance", abli: "able", entli: "ent", izer: "ize", ization: "ize",
    ational: "ate", ation: "ate", ator: "ate", alism: "al", aliti: "al", alli: "al", fulness: "ful", ousli: "ous", ousness: "ous",
    iveness: "ive", iviti: "ive", biliti: "ble", bli: "ble", ogist: "og", ogi: "og", fulli: "ful", lessli: "less", li: "" }));
  const EN_3 = new Map(Object.entries({ tional: "tion", ational: "ate", alize: "al", icate: "ic", iciti: "ic", ical: "ic", ful: "", ness: "", ative: "" }));
  const EN_4 = set("al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion");
  const hasVowel = (word) => [...word].some((one) => EN.includes(one));
  const endsShort = (word) => word.length === 2 ? EN.includes(word[0]) && !EN.includes(word[1])
    : word.endsWith("past") || word.length > 2 && !`${EN}wxY`.includes(word.at(-1)) && EN.includes(word.at(-2)) && !EN.includes(word.at(-3));
  const past = (word, first) => {
    const ending = longest(word, EN_PAST, 0), rest = cut(word, ending);
    if (ending.startsWith("eed")) return rest.length >= first && !["succ", "proc", "exc"].includes(rest) ? rest + "ee" : word;
    if (ending === "ing") {
      if (rest.length === 2 && rest[1] === "y" && !EN.includes(rest[0])) return rest[0] + "ie";
      if (["even", "cann", "inn", "earr", "herr", "out"].includes(rest)) return word;
    }
    if (!ending || !hasVowel(rest)) return word;
    if (/(at|bl|iz)$/.test(rest)) return rest + "e";
    if (EN_DOUBLE.has(rest.slice(-2))) return rest.length === 3 && isOf("aeo", rest[0]) ? rest : rest.slice(0, -1);
    return rest.length === first && endsShort(rest) ? rest + "e" : rest;
  };
  const english = (word) => {
    if (word.length < 3 || EN_WHOLE.has(word)) return EN_WHOLE.get(word) ?? word;
    word = [...word].reduce((before, one) => before + (one === "y" && (!before || EN.includes(before.at(-1))) ? "Y" : one), "");
    const beginning = [...EN_BEGINNINGS].find((one) => word.startsWith(one));
    const first = beginning ? beginning.length : region(word, EN, 0), second = region(word, EN, first);
    if (word.endsWith("sses")) word = word.slice(0, -2);
    else if (/ie[ds]$/.test(word)) word = word.slice(0, word.length > 4 ? -2 : -1);
    else if (word.endsWith("s") && !/[us]s$/.test(word) && hasVowel(word.slice(0, -2))) word = word.slice(0, -1);
    word = past(word, first);
    if (word.length > 2 && isOf("yY", word.at(-1)) && !EN.includes(word.at(-2))) word = word.slice(0, -1) + "i";
    let ending = longest(word, EN_2, 0), rest = cut(word, ending);
    const stays = ending === "li" && !isOf("cdeghkmnrt", rest.at(-1)) || ending === "ogi" && rest.at(-1) !== "l";
    if (ending && rest.length >= first && !stays) word = rest + EN_2.get(ending);
    ending = longest(word, EN_3, 0);
    rest = cut(word, ending);
    if (ending && rest.length >= (ending === "ative" ? second : first)) word = rest + EN_3.get(ending);
    ending = longest(word, EN_4, 0);
    rest = cut(word, ending);
    if (ending && rest.length >= second && (ending !== "ion" || isOf("st", rest.at(-1)))) word = rest;
    rest = word.slice(0, -1);
    if (word.endsWith("e") ? rest.length >= second || rest.length >= first && !endsShort(rest) : word.endsWith("ll") && rest.length >= second) word = rest;
    return word.replaceAll("Y", "y");
  };
  const STEMMERS = { sv: swedish, en: english };
  const stem = (word, language) => (STEMMERS[language.split("-")[0]] || ((one) => one))(word);
  // What a stem may be a definite form of in Swedish: "skol" of "skolan".
  const base = (stemmed) => /..[aioöuyåä]n$/.test(stemmed) ? swedish(stemmed.slice(0, -1)) : "";
  // A reader's word in each language of the newsroom, and as it is for all others.
  const stems = (word) => [...new Set([...languages.filter(Boolean).map((language) => stem(word, language)), word])];
  const bases = (word) => stems(word).map(base).filter((one) => one && languages.includes("sv"));

  // ---- The index ----

  const loads = new Map();
  const load = (segment, name) => {
    const address = new URL(`${segment.folder}/${name}.json?v=${segment.version}`, location.href).href;
    if (!loads.has(address)) {
      loads.set(address, fetch(address).then((answer) => {
        if (!answer.ok) throw new Error(address);
        return answer.json();
      }).catch((error) => {
        loads.delete(address);
        throw error;
      }));
    }
    return loads.get(address);
  };
  const whole = "whole" in found.dataset;
  const shard = (word) => [...word].slice(0, 3).reduce((number, one) => (number * 31 + one.codePointAt(0)) % 65521, 0) % SHARDS;
  const wordsOf = async (segment, word) => whole ? (await load(segment, "all")).words : load(segment, `words-${shard(word)}`);
  const filtersOf = async (segment) => whole ? (await load(segment, "all")).filters : load(segment, "filters");
  const textOf = async (segment, place) => whole ? (await load(segment, "all")).texts[place]
    : (await load(segment, `texts-${Math.floor(place / BLOCK)}`))[place % BLOCK];
  const places = (steps) => {
    let place = 0;
    return steps.map((step) => place += step);
  };

  const count = (scores, lists, weights) => lists.forEach((steps, level) => {
    for (const place of places(steps)) if (!(scores.get(place) >= weights[level])) scores.set(place, weights[level]);
  });
  const weightsOf = (word, wanted) => {
    if (word === wanted) return WHOLE;
    if (wanted.length < 3) return null;
    if (word.startsWith(wanted)) return BEGINNING;
    return word.endsWith(wanted) || wanted.length > 3 && word.includes(wanted) ? WITHIN : null;
  };
  // How much each text of a segment has of one word.
  const scoresOf = async (segment, word) => {
    const scores = new Map();
    for (const wanted of stems(word)) {
      for (const [known, lists] of Object.entries(await wordsOf(segment, wanted))) {
        const weights = weightsOf(known, wanted);
        if (weights) count(scores, lists, weights);
      }
    }
    for (const wanted of bases(word)) count(scores, (await wordsOf(segment, wanted))[wanted] ?? [], WHOLE);
    return scores;
  };
  const allowed = async (segment, filters) => {
    if (!filters.length) return null;
    const known = await filtersOf(segment);
    const sets = filters.map(([name, id]) => new Set(places(known[name]?.[id] ?? [])));
    return new Set([...sets[0]].filter((place) => sets.every((one) => one.has(place))));
  };
  // The texts of a segment that have all words: what they count, and their number from the oldest of all.
  const search = async (segment, asked, filters) => {
    const [may, ...scores] = await Promise.all([allowed(segment, filters), ...asked.map((word) => scoresOf(segment, word))]);
    const some = scores.length ? [...scores[0].keys()] : may ? [...may] : [...Array(segment.size).keys()];
    return some.filter((place) => (!may || may.has(place)) && scores.every((one) => one.has(place)))
      .map((place) => ({ segment, place, score: scores.reduce((sum, one) => sum + one.get(place), 0), number: segment.start + place }));
  };

  // How many letters have to be changed, added, left out or exchanged with their neighbour.
  const distance = (one, other) => {
    const rows = [...Array(one.length + 1).keys()].map((from) => [from]);
    for (let to = 1; to <= other.length; to++) rows[0][to] = to;
    for (let from = 1; from <= one.length; from++) {
      for (let to = 1; to <= other.length; to++) {
        const cost = one[from - 1] === other[to - 1] ? 0 : 1;
        rows[from][to] = Math.min(rows[from - 1][to] + 1, rows[from][to - 1] + 1, rows[from - 1][to - 1] + cost);
        if (from > 1 && to > 1 && one[from - 1] === other[to - 2] && one[from - 2] === other[to - 1]) {
          rows[from][to] = Math.min(rows[from][to], rows[from - 2][to - 2] + 1);
        }
      }
    }
    return rows[one.length][other.length];
  };
  // The word of a title or lead that a reader may have meant: one slip away, two in a long word; of several, the one in most texts.
  const meant = async (word) => {
    const [wanted] = stems(word), most = wanted.length > 7 ? 2 : 1;
    let best = null;
    for (const segment of wanted.length > 3 ? segments : []) {
      for (const [known, lists] of Object.entries(await wordsOf(segment, wanted))) {
        const shown = lists[0].length ? lists[0] : lists[1];
        if (!shown?.length || Math.abs(known.length - wanted.length) > most) continue;
        const far = distance(known, wanted), number = lists.flat().length;
        if (far > most || best && (far > best.far || far === best.far && number <= best.number)) continue;
        best = { far, number, known, segment, place: shown[0] };
      }
    }
    if (!best) return "";
    const text = await textOf(best.segment, best.place);
    return words(`${text.title} ${text.summary}`).find((one) => stems(one).includes(best.known)) ?? "";
  };

  // ---- The page ----

  let turn = 0, hits = [], shown = 0, asked = [];
  const said = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const isMeant = (known, word) => stems(word).some((one) => weightsOf(known, one)) || bases(word).includes(known);
  const mark = (element, text, language) => {
    let end = 0;
    element.textContent = "";
    for (const part of text.matchAll(WORD)) {
      const known = stem(folded(part[0]), language);
      if (asked.some((word) => isMeant(known, word))) {
        const marked = document.createElement("mark");
        marked.textContent = part[0];
        element.append(text.slice(end, part.index), marked);
        end = part.index + part[0].length;
      }
    }
    element.append(text.slice(end));
  };
  const shownAs = (text) => {
    const row = item.cloneNode(true), [link, day, type, summary, below] = ["a", "time", ".item-type", ".item-summary", ".form-note"].map((one) => row.querySelector(one));
    const language = text.language || document.documentElement.lang;
    link.href = new URL(found.dataset.root + text.path, location.href).href;
    mark(link, text.title, language);
    day.dateTime = text.day;
    day.textContent = text.date;
    type.textContent = text.type;
    mark(summary, text.summary, language);
    if (text.language) link.lang = summary.lang = text.language;
    if (!text.summary) summary.remove();
    if (!asked.length || row.querySelector("mark")) below.remove();
    return row;
  };
  const next = async () => {
    const texts = await Promise.all(hits.slice(shown, shown + BLOCK).map((hit) => textOf(hit.segment, hit.place)));
    return texts.filter(Boolean).map(shownAs);
  };
  const put = (rows) => {
    list.append(...rows);
    shown += BLOCK;
    more.hidden = shown >= hits.length;
  };
  const asks = () => [...form.elements].filter((one) => one.name && one.value.trim()).map((one) => [one.name, one.value.trim()]);
  const run = async () => {
    const own = ++turn, filters = asks().filter(([name]) => name !== "q"), query = form.elements.q.value.trim();
    const wanted = [...new Set(words(query))];
    document.title = query ? `${query} – ${title}` : title;
    found.setAttribute("aria-busy", "true");
    try {
      const all = wanted.length || !query ? await Promise.all(segments.map((one) => search(one, wanted, filters))) : [];
      if (own !== turn) return;
      asked = wanted;
      hits = all.flat().sort((one, other) => other.score - one.score || other.number - one.number);
      shown = 0;
      const rows = await next();
      if (own !== turn) return;
      list.textContent = "";
      put(rows);
      if (rows.length) more.before(list);
      else list.remove();
      const spelt = hits.length || wanted.length !== 1 ? "" : await meant(wanted[0]);
      if (own !== turn) return;
      near.hidden = !spelt;
      const link = document.createElement("a"), [before, after] = found.dataset.near.split("{words}");
      link.textContent = spelt;
      link.href = `?q=${encodeURIComponent(spelt)}`;
      near.replaceChildren(before, link, after);
      const { latest, one, many, none, all: any, only } = found.dataset, values = { number: hits.length, words: query };
      status.textContent = !query && !filters.length ? latest : query && !hits.length ? said(none, values) : said(query ? (hits.length === 1 ? one : many) : hits.length === 1 ? only : any, values);
    } catch {
      if (own === turn) status.textContent = found.dataset.error;
    } finally {
      if (own === turn) found.removeAttribute("aria-busy");
    }
  };
  const read = () => {
    const address = new URLSearchParams(location.search);
    for (const one of form.elements) if (one.name) one.value = address.get(one.name) ?? "";
    open();
    return run();
  };
  const narrow = form.querySelector(".search-narrow"), wide = matchMedia("(min-width: 48rem)");
  const open = () => {
    if (narrow && (wide.matches || [...narrow.querySelectorAll("select")].some((one) => one.value))) narrow.open = true;
  };
  wide.addEventListener("change", open);
  const go = () => {
    const address = new URLSearchParams(asks()).toString();
    history.pushState(null, "", address ? `?${address}` : location.pathname);
    return run();
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go();
  });
  form.addEventListener("change", (event) => {
    if (event.target.name !== "q") go();
  });
  more.addEventListener("click", async () => {
    const own = turn;
    try {
      const rows = await next();
      if (own !== turn) return;
      put(rows);
      rows[0]?.querySelector("a").focus();
    } catch {
      status.textContent = found.dataset.error;
    }
  });
  addEventListener("popstate", read);
  read();
})();
