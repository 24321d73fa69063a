/** One tab stop for a whole board: arrows, Home and End move the focus among what is visible. */
export function rove(board) {
  const tiles = () => [...board.querySelectorAll('li:not([hidden]) > .tile')];
  const stop = (tile) => {
    board.querySelectorAll('.tile[tabindex="0"]').forEach((other) => (other.tabIndex = -1));
    tile.tabIndex = 0;
  };
  board.addEventListener('focusin', ({ target }) => target.matches('.tile') && stop(target));
  board.addEventListener('keydown', (event) => {
    const next = target(event.key, event.target, tiles());
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
  return () => {
    const shown = tiles();
    board.querySelectorAll('.tile').forEach((tile) => (tile.tabIndex = -1));
    const current = shown.includes(document.activeElement) ? document.activeElement : shown[0];
    if (current) {
      current.tabIndex = 0;
    }
  };
}

function target(key, from, tiles) {
  const at = tiles.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return tiles[at + 1];
    case 'ArrowLeft':
      return tiles[at - 1];
    case 'ArrowDown':
      return nearest(from, tiles.slice(at + 1), (box, start) => box.top > start.top);
    case 'ArrowUp':
      return nearest(from, tiles.slice(0, at).reverse(), (box, start) => box.top < start.top);
    case 'Home':
      return tiles[0];
    case 'End':
      return tiles.at(-1);
    default:
      return undefined;
  }
}

/** In the next row that has tiles, the one closest to where we stand. */
function nearest(from, candidates, beyond) {
  const start = from.getBoundingClientRect();
  const boxes = candidates.map((tile) => ({ tile, box: tile.getBoundingClientRect() }));
  const row = boxes.find(({ box }) => beyond(box, start))?.box.top;
  return boxes
    .filter(({ box }) => box.top === row)
    .sort((a, b) => Math.abs(a.box.left - start.left) - Math.abs(b.box.left - start.left))[0]?.tile;
}
