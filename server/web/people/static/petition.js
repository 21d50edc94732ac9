// Keeps what a person types about a petition until it has arrived, and says at once which file is
// too large. The pages work without it; what it keeps is gone when the tab is closed.
"use strict";

const form = document.querySelector("form[data-draft]");
const sent = document.querySelector("[data-sent]");
const print = document.getElementById("print");
const PREFIX = "petition:";

function fields() {
  return [...form.elements].filter((each) => each.name && !["file", "hidden"].includes(each.type));
}

function keep() {
  const kept = fields().map((each) => [
    each.name, each.value, each.type === "radio" || each.type === "checkbox" ? each.checked : null,
  ]);
  sessionStorage.setItem(PREFIX + location.pathname, JSON.stringify(kept));
}

// A form that comes back with a fault has its words already.
function restore() {
  const kept = JSON.parse(sessionStorage.getItem(PREFIX + location.pathname) || "[]");
  if (form.querySelector(".fault") || fields().some((each) => each.tagName === "TEXTAREA" && each.value)) return;
  for (const each of fields()) {
    const found = kept.find(([name, value, on]) => name === each.name && (on === null || value === each.value));
    if (found && found[2] !== null) each.checked = found[2];
    else if (found) each.value = found[1];
  }
}

// Whole sentences come from the server: this one names the file in the browser's own words.
function tooLarge(input) {
  const most = Number(form.dataset.most) * 1048576;
  const found = [...input.files].find((file) => file.size > most);
  input.setCustomValidity(found ? `${found.name}: > ${form.dataset.most} MB` : "");
  input.reportValidity();
}

if (form) {
  restore();
  form.addEventListener("input", keep);
  const files = form.querySelector("input[type=file]");
  if (files) files.addEventListener("change", () => tooLarge(files));
}
// What stands in the way is read first, wherever it is in a long form.
const wrong = document.querySelector(".wrong-list");
if (wrong) wrong.focus();
if (sent) sessionStorage.clear();
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}
