// Asks before words are left that are not saved, and saves with Ctrl-S.
"use strict";
(() => {
  const form = document.getElementById("text-form");
  if (!form) return;
  // Words may have been written before this script was here.
  const isChanged = (field) => field.defaultValue !== undefined && field.type !== "checkbox" && field.value !== field.defaultValue;
  let unsaved = form.dataset.unsaved === "yes" || [...form.elements].some(isChanged);
  form.addEventListener("input", () => {
    unsaved = true;
  });
  form.addEventListener("submit", () => {
    unsaved = false;
  });
  addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      form.requestSubmit();
    }
  });
})();
