/** Lets React live with add-ons that rewrite the page, such as translators that wrap every text in `<font>`. */

let standing = false;

/**
 * Makes `removeChild` and `insertBefore` forgiving: a node that an add-on has moved elsewhere is left there, or put at the
 * end, where React would otherwise take the whole page down.
 * Reference: https://github.com/facebook/react/issues/11538
 */
export function standTranslators(): void {
  if (standing) return;
  standing = true;
  const remove = Node.prototype.removeChild;
  const insert = Node.prototype.insertBefore;
  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    if (child.parentNode === this) return remove.call(this, child) as T;
    const stray = wrapperIn(this, child);
    if (stray !== null) remove.call(this, stray);
    return child;
  };
  Node.prototype.insertBefore = function <T extends Node>(this: Node, made: T, before: Node | null): T {
    const place = before === null || before.parentNode === this ? before : wrapperIn(this, before);
    return insert.call(this, made, place) as T;
  };
}

/** The child of a parent in which a node was wrapped; null when the node is elsewhere. */
function wrapperIn(parent: Node, node: Node): Node | null {
  let at: Node | null = node;
  while (at !== null && at.parentNode !== parent) at = at.parentNode;
  return at;
}
