// Keeps an open status page true: it hears that something changed and fetches itself again. All works without it.
let timer;
const again = async (news) => {
  const answer = await fetch(location.pathname, { cache: "no-cache" }).catch(() => 0);
  timer = 0;
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const [old, main] = [document, page].map((it) => it.querySelector("main"));
  if (!main) return;
  const href = document.activeElement.getAttribute("href");
  old.querySelectorAll("details[open]").forEach((it) => main.querySelector(`#${it.id}`)?.setAttribute("open", ""));
  old.replaceWith(main);
  document.title = page.title;
  if (news) document.querySelector("#news").textContent = main.querySelector("h1").textContent;
  if (href) main.querySelector(`[href="${CSS.escape(href)}"]`)?.focus({ preventScroll: true });
};
const soon = (news, most) => {
  if (timer && !news) return;
  clearTimeout(timer);
  timer = setTimeout(again, Math.random() * most, news);
};
const live = new EventSource("/status/live?since=" + document.querySelector("main").dataset.news);
live.addEventListener("news", () => soon(1, 1500));
live.addEventListener("clock", () => soon(0, 3e4));
// A copy on another server has no such address: it looks for itself.
live.onerror = () => live.readyState === 2 && setInterval(again, 6e4);
