"use strict";
for (const figure of document.querySelectorAll("[data-animation]")) {
  const data = JSON.parse(document.getElementById(figure.dataset.animation).textContent);
  const section = figure.closest("section");
  const part = (role) => figure.querySelector(`[data-role="${role}"]`);
  const [play, slider, shown, speed] = ["play", "step", "shown", "speed"].map(part);
  const trails = data.trails.map((trail) => ({
    points: trail.points.map((tenths) => tenths / 10),
    line: figure.querySelector(`[data-trail="${trail.key}"]`),
    dot: figure.querySelector(`[data-dot="${trail.key}"]`),
  }));
  const cursors = [...section.querySelectorAll(".cursor")];
  const values = [...figure.querySelectorAll("[data-value]")];
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let step = data.still;
  let playing = 0;
  let from = { time: 0, step: 0 };

  function show(next) {
    step = Math.max(0, Math.min(data.steps, Math.floor(next)));
    for (const { points, line, dot } of trails) {
      const end = Math.min(2 * step + 2, points.length);
      line.setAttribute("points", points.slice(0, end).join(" "));
      dot.setAttribute("cx", points[end - 2]);
      dot.setAttribute("cy", points[end - 1]);
    }
    for (const cursor of cursors) {
      const at = Number(cursor.dataset.start) + step * Number(cursor.dataset.perStep);
      cursor.setAttribute("transform", `translate(${at} 0)`);
      cursor.removeAttribute("hidden");
    }
    for (const cell of values) {
      const column = data.runs[cell.dataset.run][cell.dataset.value];
      cell.textContent = column[Math.min(step, column.length - 1)];
    }
    slider.value = step;
    shown.textContent = step;
  }

  function stop() {
    cancelAnimationFrame(playing);
    playing = 0;
    play.textContent = "Play";
  }

  function tick(now) {
    const due = from.step + ((now - from.time) / 1000) * Number(speed.value);
    // Whoever asks for less motion sees two still pictures a second.
    const pause = Number(speed.value) / 2;
    show(calm.matches ? from.step + Math.floor((due - from.step) / pause) * pause : due);
    if (step >= data.steps) stop();
    else playing = requestAnimationFrame(tick);
  }

  function start() {
    if (step >= data.steps) show(0);
    from = { time: performance.now(), step };
    play.textContent = "Pause";
    playing = requestAnimationFrame(tick);
  }

  play.addEventListener("click", () => (playing ? stop() : start()));
  speed.addEventListener("change", () => (from = { time: performance.now(), step }));
  slider.addEventListener("input", () => {
    stop();
    show(Number(slider.value));
  });
  function fromAddress() {
    const asked = /^#step=(\d+)$/.exec(location.hash);
    if (asked) show(Number(asked[1]));
    return asked;
  }
  addEventListener("hashchange", fromAddress);
  part("play").parentElement.hidden = false;
  if (!fromAddress()) show(step);
}
