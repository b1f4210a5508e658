// The network picture: dots by ring and sector, drawn anew when the size or the colours change. It is drawn near with
// the buttons, a pinch, Ctrl and the wheel, or a world in the list below,
// and moved by dragging. A dot under the pointer, or whose name in the list has the focus, says who it is; where there
// is room between the dots, the names stand beside them.
const Nearest = 16;
const RoomForName = 30;
const StepOfButton = 1.6;
const Moved = 6;

export const picture = (canvas, { dots, lines, sectors, rings }) => {
  canvas.networkGone?.abort();
  const gone = (canvas.networkGone = new AbortController());
  const whole = canvas.closest('.net-picture');
  const tip = whole.querySelector('[data-net-tip]');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const token = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const gaps = gapsOf(dots);
  // From the middle outwards: whoever is closest to the owner is named first.
  const order = dots
    .map((_, at) => at)
    .sort((a, b) => Math.hypot(dots[a][0], dots[a][1]) - Math.hypot(dots[b][0], dots[b][1]));
  // Never farther than the whole, nor nearer than a name beside each of the two dots that stand closest.
  let view = { zoom: 1, x: 0, y: 0 };
  let size = 0;
  let chosen = -1;
  let flight = 0;
  const narrow = () => size < 420;
  const radius = () => (size / 2 - (narrow() ? 20 : 84)) * view.zoom;
  const most = () => Math.max(2, Math.min(24, (2 * RoomForName) / (gaps.least * (radius() / view.zoom))));
  const at = (x, y) => [size / 2 + (x - view.x) * radius(), size / 2 + (y - view.y) * radius()];
  const place = i => at(dots[i][0], dots[i][1]);
  const inside = ([x, y], air = 0) => x > air && x < size - air && y > air && y < size - air;

  const draw = () => {
    const scale = window.devicePixelRatio || 1;
    size = canvas.clientWidth;
    whole.classList.toggle('narrow', narrow());
    canvas.width = canvas.height = size * scale;
    const pen = canvas.getContext('2d');
    pen.scale(scale, scale);
    const middle = at(0, 0);
    pen.strokeStyle = token('line');
    for (const ring of [...rings, 1.03]) {
      pen.beginPath();
      pen.arc(...middle, ring * radius(), 0, 7);
      pen.stroke();
    }
    for (const [, from] of sectors.length > 1 ? sectors : []) {
      pen.beginPath();
      pen.moveTo(...at(0.05 * Math.sin(from), -0.05 * Math.cos(from)));
      pen.lineTo(...at(1.03 * Math.sin(from), -1.03 * Math.cos(from)));
      pen.stroke();
    }

    for (const [from, to, mine] of lines) {
      pen.strokeStyle = token(mine ? 'give' : 'weak');
      pen.globalAlpha = chosen < 0 || chosen === from || chosen === to ? 0.7 : 0.15;
      pen.beginPath();
      pen.moveTo(...place(from));
      pen.quadraticCurveTo(...middle, ...place(to));
      pen.stroke();
    }
    pen.globalAlpha = 1;
    // Dots that touch are a band, not people.
    const dot = Math.max(1, Math.min(6, gaps.usual * radius() * 0.36));
    const colours = {};
    dots.forEach(([, , tone], i) => {
      const [x, y] = place(i);
      if (!inside([x, y], -10)) return;
      pen.fillStyle = colours[tone] ??= token(tone);
      pen.beginPath();
      pen.arc(x, y, i === chosen ? dot + 3 : dot, 0, 7);
      pen.fill();
    });
    pen.fillStyle = token('ink');
    pen.beginPath();
    pen.arc(...middle, 4, 0, 7);
    pen.fill();
    const taken = nameSectors(pen);
    namePeople(pen, dot, taken);
    showTip();
    whole.querySelectorAll('[data-zoom=out], [data-zoom=whole]').forEach(b => {
      b.disabled = view.zoom <= 1;
    });
    whole.querySelector('[data-zoom=in]').disabled = view.zoom >= most();
    // Only a picture that is drawn near takes the finger that would move the page.
    canvas.style.touchAction = view.zoom > 1 ? 'none' : 'pan-x pan-y';
    canvas.dataset.near = view.zoom.toFixed(2);
  };

  const written = (pen, text, x, y, colour) => {
    pen.lineWidth = 3;
    pen.lineJoin = 'round';
    pen.strokeStyle = token('card');
    pen.strokeText(text, x, y);
    pen.fillStyle = colour;
    pen.fillText(text, x, y);
    pen.lineWidth = 1;
  };

  // At the rim; where the rim is out of sight, as far out as can be seen. A narrow picture has no room for names
  // there: their numbers stand in the list below.
  const nameSectors = pen => {
    pen.font = `600 ${narrow() ? 10 : 11}px "Plus Jakarta Sans", sans-serif`;
    const taken = [];
    sectors.forEach(([name, from, to], i) => {
      const direction = (from + to) / 2;
      const [rimX, rimY] = at(1.07 * Math.sin(direction), -1.07 * Math.cos(direction));
      if (view.zoom === 1 && !narrow()) {
        pen.textAlign = Math.abs(Math.sin(direction)) < 0.3 ? 'center' : Math.sin(direction) > 0 ? 'left' : 'right';
        // A name that would leave the picture is cut, never the picture.
        return written(
          pen,
          cut(pen, name, pen.textAlign === 'center' ? size / 2 : pen.textAlign === 'left' ? size - rimX : rimX),
          rimX,
          rimY + 3,
          token('ink-2'),
        );
      }

      pen.textAlign = 'center';
      const text = view.zoom === 1 ? String(i + 1) : cut(pen, name, size / 3);
      const half = pen.measureText(text).width / 2 + 4;
      let [out, x, y] = [1.07, rimX, rimY];
      while ((x < half || x > size - half || y < 10 || y > size - 10) && (out -= 0.02) > 0.2)
        [x, y] = at(out * Math.sin(direction), -out * Math.cos(direction));
      if (out <= 0.2) return;
      written(pen, text, x, y + 3, token('ink-2'));
      taken.push([x - half, y - 9, 2 * half, 16]);
    });
    return taken;
  };

  const namePeople = (pen, dot, taken) => {
    pen.font = '500 10px "Plus Jakarta Sans", sans-serif';
    pen.textAlign = 'center';
    const ink = token('ink');
    for (const i of order) {
      if (gaps.of[i] * radius() < RoomForName) continue;
      const [x, y] = place(i);
      if (!inside([x, y], 6)) continue;
      const text = cut(pen, dots[i][3], Math.max(56, Math.min(110, gaps.of[i] * radius())));
      const width = pen.measureText(text).width;
      const box = [x - width / 2 - 2, y + dot + 2, width + 4, 12];
      if (
        taken.some(
          other =>
            box[0] < other[0] + other[2] &&
            other[0] < box[0] + box[2] &&
            box[1] < other[1] + other[3] &&
            other[1] < box[1] + box[3],
        )
      )
        continue;
      taken.push(box);
      written(pen, text, x, y + dot + 11, ink);
    }
  };

  const showTip = () => {
    const [x, y] = chosen < 0 ? [0, 0] : place(chosen);
    tip.hidden = chosen < 0 || !inside([x, y]);
    if (tip.hidden) return;
    tip.textContent = `${dots[chosen][3]} · ${dots[chosen][5]}`;
    tip.href = `people/${dots[chosen][4]}`;
    tip.style.left = `${Math.max(90, Math.min(size - 90, x))}px`;
    tip.style.top = `${y}px`;
    tip.classList.toggle('below', y < 60);
  };

  const held = to => {
    const zoom = Math.max(1, Math.min(most(), to.zoom));
    // Drawn near, the picture may be moved until its rim is in the middle; the whole stands still.
    const far = zoom > 1 ? 1 : 0;
    const length = Math.hypot(to.x, to.y) || 1;
    const keep = Math.min(1, far / length);
    return { zoom, x: to.x * keep, y: to.y * keep };
  };
  const look = to => {
    cancelAnimationFrame(flight);
    view = held(to);
    draw();
  };
  const fly = to => {
    if (calm.matches) return look(to);
    cancelAnimationFrame(flight);
    const [from, until, start] = [view, held(to), performance.now()];
    const step = now => {
      const part = Math.min(1, (now - start) / 220);
      const eased = 1 - (1 - part) ** 3;
      view = {
        zoom: from.zoom + (until.zoom - from.zoom) * eased,
        x: from.x + (until.x - from.x) * eased,
        y: from.y + (until.y - from.y) * eased,
      };
      draw();
      if (part < 1) flight = requestAnimationFrame(step);
    };
    flight = requestAnimationFrame(step);
  };
  // What lies under the point stays under it.
  const nearer = (by, [x, y] = [size / 2, size / 2], move = look) => {
    const zoom = Math.max(1, Math.min(most(), view.zoom * by));
    const [dx, dy] = [(x - size / 2) / radius(), (y - size / 2) / radius()];
    const kept = view.zoom / zoom;
    move({ zoom, x: view.x + dx * (1 - kept), y: view.y + dy * (1 - kept) });
  };

  const choose = i => {
    if (i === chosen) return;
    chosen = i;
    draw();
  };
  const point = e => {
    const box = canvas.getBoundingClientRect();
    return [e.clientX - box.left, e.clientY - box.top];
  };
  const nearest = e => {
    const [x, y] = point(e);
    let [best, found] = [Nearest * Nearest, -1];
    dots.forEach((_, i) => {
      const [a, b] = place(i);
      const far = (a - x) ** 2 + (b - y) ** 2;
      if (far < best) [best, found] = [far, i];
    });
    return found;
  };

  const on = (target, name, act, options) =>
    target.addEventListener(name, e => (canvas.isConnected ? act(e) : gone.abort()), {
      signal: gone.signal,
      ...options,
    });
  const fingers = new Map();
  let dragged = false;
  on(canvas, 'pointerdown', e => {
    if (fingers.size === 0) dragged = false;
    fingers.set(e.pointerId, { from: point(e), now: point(e) });
    if (view.zoom > 1 && e.pointerType !== 'mouse') canvas.setPointerCapture(e.pointerId);
  });
  on(window, 'pointermove', e => {
    // Let go of outside of the window, where nobody was told.
    if (e.pointerType === 'mouse' && e.buttons === 0) fingers.delete(e.pointerId);
    const finger = fingers.get(e.pointerId);
    if (!finger) {
      if (e.pointerType !== 'mouse' || e.target !== canvas) return;
      const found = nearest(e);
      canvas.style.cursor = found < 0 ? (view.zoom > 1 ? 'grab' : '') : 'pointer';
      if (found >= 0) choose(found);
      return;
    }

    const [was, now] = [finger.now, point(e)];
    const other = [...fingers].find(([id]) => id !== e.pointerId)?.[1];
    finger.now = now;
    if (other) {
      dragged = true;
      const apart = from => Math.hypot(from[0] - other.now[0], from[1] - other.now[1]);
      if (apart(was) > 0) nearer(apart(now) / apart(was), [(now[0] + other.now[0]) / 2, (now[1] + other.now[1]) / 2]);
    } else if (view.zoom > 1 && (dragged ||= Math.hypot(now[0] - finger.from[0], now[1] - finger.from[1]) > Moved)) {
      look({ zoom: view.zoom, x: view.x - (now[0] - was[0]) / radius(), y: view.y - (now[1] - was[1]) / radius() });
    }
  });
  for (const end of ['pointerup', 'pointercancel']) on(window, end, e => fingers.delete(e.pointerId));
  on(canvas, 'click', e => {
    if (dragged) return;
    const found = nearest(e);
    if (found >= 0 && found === chosen && matchMedia('(hover: hover)').matches)
      Blazor.navigateTo(`people/${dots[found][4]}`);
    else choose(found);
  });
  on(canvas, 'dblclick', e => {
    if (nearest(e) < 0) nearer(2, point(e), fly);
  });
  on(
    canvas,
    'wheel',
    e => {
      if (!e.ctrlKey && !e.metaKey) return;
      e.preventDefault();
      nearer(Math.exp(-e.deltaY / (e.deltaMode ? 8 : 180)), point(e));
    },
    { passive: false },
  );
  on(whole, 'click', e => {
    const to = e.target.closest('[data-zoom]')?.dataset.zoom;
    if (to)
      return to === 'whole'
        ? fly({ zoom: 1, x: 0, y: 0 })
        : nearer(to === 'in' ? StepOfButton : 1 / StepOfButton, undefined, fly);
    const sector = e.target.closest('[data-net-sector]');
    if (!sector) return;
    const [, from, until] = sectors[Number(sector.dataset.netSector)];
    fly(aroundSector(from, until));
    canvas.scrollIntoView({ block: 'nearest', behavior: calm.matches ? 'auto' : 'smooth' });
  });
  on(document, 'focusin', e => {
    const named = e.target.closest?.('[data-net]');
    if (!named) return;
    const i = Number(named.dataset.net);
    choose(i);
    if (!inside(place(i), 24)) fly({ zoom: view.zoom, x: dots[i][0], y: dots[i][1] });
  });
  on(window, 'resize', draw);
  on(matchMedia('(prefers-color-scheme: dark)'), 'change', draw);
  draw();
  document.fonts?.ready.then(() => {
    if (canvas.isConnected) draw();
  });
  canvas.dataset.drawn = 'true';
};

// The box around a slice of the disc, with some air, and how near it may be drawn to stay whole.
const aroundSector = (from, to) => {
  const reach = [
    [0, 0],
    ...Array.from({ length: 24 }, (_, i) => from + ((to - from) * i) / 23).map(a => [Math.sin(a), -Math.cos(a)]),
  ];
  const [xs, ys] = [0, 1].map(side => reach.map(p => p[side]));
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { zoom: 2 / (Math.max(right - left, bottom - top) * 1.02), x: (left + right) / 2, y: (top + bottom) / 2 };
};

const cut = (pen, text, room) => {
  let short = text;
  while (short.length > 3 && pen.measureText(short).width > room) short = `${short.slice(0, -2).trimEnd()}…`;
  return short;
};

// How far each dot stands from the next one, in radii of the picture. A grid spares comparing everybody with everybody.
const gapsOf = dots => {
  const cell = 0.08;
  const cells = new Map();
  const key = (x, y) => `${x},${y}`;
  dots.forEach(([x, y], i) => {
    const k = key(Math.floor(x / cell), Math.floor(y / cell));
    cells.get(k)?.push(i) ?? cells.set(k, [i]);
  });
  const of = dots.map(([x, y], i) => {
    let least = 2 * cell;
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const other of cells.get(key(Math.floor(x / cell) + dx, Math.floor(y / cell) + dy)) ?? [])
          if (other !== i) least = Math.min(least, Math.hypot(dots[other][0] - x, dots[other][1] - y));
    return least;
  });
  const sorted = [...of].sort((a, b) => a - b);
  return { of, least: sorted[0] || 1, usual: sorted[Math.floor(sorted.length / 4)] || 1 };
};
