// Keeps the board up to date, and says so if it cannot: a page that reloads itself stands still
// on a network that has fallen silent, and looks up to date.
"use strict";

const page = document.body;
const SIGN = Number(page.dataset.sign) * 1000;
const SILENCE = 3 * SIGN;

let heard = Date.now();
let asking = null;

function lose() {
  const fresh = document.getElementById("fresh");
  page.classList.add("lost");
  fresh.textContent = fresh.dataset.stale;
}

async function renew() {
  if (asking) asking.abort();
  const mine = asking = new AbortController();
  const limit = setTimeout(() => mine.abort(), SIGN);
  try {
    const answer = await fetch(location.href, { cache: "no-store", signal: mine.signal });
    if (!answer.ok) throw new Error(answer.statusText);
    const other = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.querySelector("main").innerHTML = other.querySelector("main").innerHTML;
    heard = Date.now();
    page.classList.remove("lost");
  } catch {
    if (Math.abs(Date.now() - heard) > SILENCE) lose();
  } finally {
    clearTimeout(limit);
  }
}

// Back from sleep, from another page or from a place without network: the page may be old.
function wake() {
  if (document.visibilityState === "hidden") return;
  if (Math.abs(Date.now() - heard) > SILENCE) lose();
  renew();
}

setInterval(renew, SIGN);
document.addEventListener("visibilitychange", wake);
window.addEventListener("pageshow", (event) => { if (event.persisted) wake(); });
window.addEventListener("online", wake);
window.addEventListener("offline", lose);
