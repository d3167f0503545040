/** Sets one formula with KaTeX, within limits that no text of a dump gets around. */
import katex, { type KatexOptions } from 'katex';

/** How often a formula may expand macros, and how large it may make anything, in ems. */
const maxExpand = 200;
const maxSize = 20;
/** The longest source that is set, in characters. */
const longest = 2000;

/** The part of KaTeX's own tree that matters here: attributes that become DOM attributes, and children. */
interface MathNode {
  readonly attributes?: Record<string, string>;
  readonly children?: readonly MathNode[];
}

interface MathTree extends MathNode {
  toNode(): Node;
}

/** KaTeX as its contributed extensions use it; its types do without. */
const { __renderToDomTree: renderToTree } = katex as typeof katex & {
  __renderToDomTree(tex: string, options: KatexOptions): MathTree;
};

/** The formula as DOM, MathML for screen readers included; undefined where it is no TeX, or wants more than to be shown. */
export function typesetMath(tex: string, displayMode: boolean): Node | undefined {
  if (tex.length > longest) return undefined;
  let refused = false;
  try {
    const tree = renderToTree(tex, {
      displayMode,
      output: 'htmlAndMathml',
      throwOnError: true,
      strict: 'ignore',
      maxExpand,
      maxSize,
      trust: () => {
        refused = true;
        return false;
      },
    });
    if (refused) return undefined;
    forgetStyleAttributes(tree);
    return tree.toNode();
  } catch {
    return undefined;
  }
}

/** The page's policy forbids `style` attributes: what KaTeX needs for looks it sets as properties, these are for MathML. */
function forgetStyleAttributes(node: MathNode): void {
  if (node.attributes) delete node.attributes.style;
  for (const child of node.children ?? []) forgetStyleAttributes(child);
}
