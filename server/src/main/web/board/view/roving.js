/** One tab stop for a whole board: arrows, Home and End move the focus among what is visible. */
export function rove(board) {
  let stop = null;
  const moveStop = (tile) => {
    if (stop) {
      stop.tabIndex = -1;
    }
    stop = tile;
    if (stop) {
      stop.tabIndex = 0;
    }
  };
  board.addEventListener('focusin', ({ target }) => target.matches('.tile') && moveStop(target));
  board.addEventListener('keydown', (event) => {
    const next = goal(event.key, event.target, () => [...board.querySelectorAll('li:not([hidden]) > .tile')]);
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
  return () => {
    if (!stop || stop.parentElement.hidden) {
      moveStop(board.querySelector('li:not([hidden]) > .tile'));
    }
  };
}

function goal(key, from, tiles) {
  switch (key) {
    case 'ArrowRight':
      return beside(from, tiles(), 1);
    case 'ArrowLeft':
      return beside(from, tiles(), -1);
    case 'ArrowDown':
      return nearest(from, tiles(), 1);
    case 'ArrowUp':
      return nearest(from, tiles(), -1);
    case 'Home':
      return tiles()[0];
    case 'End':
      return tiles().at(-1);
    default:
      return undefined;
  }
}

const beside = (from, tiles, step) => tiles[tiles.indexOf(from) + step];

/** In the next row that way, the tile closest to where we stand; a row ends where tiles lie beyond it. */
function nearest(from, tiles, step) {
  const start = from.getBoundingClientRect();
  let row = null;
  let best;
  for (let at = tiles.indexOf(from) + step; tiles[at]; at += step) {
    const { top, left } = tiles[at].getBoundingClientRect();
    if (top === start.top) continue;
    row ??= top;
    if (top !== row) break;
    if (!best || Math.abs(left - start.left) < best.away) {
      best = { tile: tiles[at], away: Math.abs(left - start.left) };
    }
  }
  return best?.tile;
}
