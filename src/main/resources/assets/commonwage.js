// Two small comforts; every page does its work without them.
"use strict";

// Show what is typed in a password field. The button is of no use without this script, so it is made here.
for (const button of document.querySelectorAll("button[data-shows]")) {
  const field = document.getElementById(button.dataset.shows);
  button.hidden = false;
  button.addEventListener("click", () => {
    const shown = field.type === "text";
    field.type = shown ? "password" : "text";
    button.textContent = shown ? button.dataset.show : button.dataset.hide;
    button.setAttribute("aria-pressed", String(!shown));
    field.focus();
  });
  field.form.addEventListener("submit", () => { field.type = "password"; });
}

// While a pay run is calculated, fetch the page again every few seconds and show how far it is.
const progress = document.querySelector("[data-progress]");
if (progress) {
  const look = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page.querySelector("[data-progress]");
      if (!answer.ok || !now) {
        document.querySelector("[data-finished]").hidden = false;
        document.querySelector("[data-running]").hidden = true;
        return;
      }
      const told = now.querySelector("[data-told]").textContent;
      const telling = progress.querySelector("[data-told]");
      if (telling.textContent !== told) telling.textContent = told;
      progress.querySelector("progress").value = now.querySelector("progress").value;
    } catch (unreachable) {
      // The line may be slow: try again.
    }
    setTimeout(look, 3000);
  };
  setTimeout(look, 2000);
}

// A page that refuses an entry is read from the summary of what is wrong.
document.querySelector("[data-error-summary]")?.focus();

for (const button of document.querySelectorAll("button[data-prints]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
