/** TeX's commands for characters and what Unicode has for them, as in titles and abstracts (unicode-math's names). */

/** Pairs in one line: `name character`. */
function table(pairs: string): ReadonlyMap<string, string> {
  const parts = pairs.trim().split(/\s+/);
  return new Map(
    parts.flatMap((name, index) => (index % 2 === 0 ? [[name, parts[index + 1] ?? ''] as const] : [])),
  );
}

/** Commands that stand for one character. */
export const symbols = table(`
  alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ
  pi π rho ρ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
  Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
  times × div ÷ pm ± mp ∓ cdot · ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ otimes ⊗ odot ⊙ wedge ∧ land ∧ vee ∨ lor ∨ neg ¬ lnot ¬
  le ≤ leq ≤ leqslant ⩽ ge ≥ geq ≥ geqslant ⩾ ne ≠ neq ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ mid ∣ parallel ∥
  perp ⊥ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖ emptyset ∅ varnothing ∅ forall ∀ exists ∃
  to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ mapsto ↦ uparrow ↑ downarrow ↓
  longrightarrow ⟶ implies ⟹ iff ⟺ sum ∑ prod ∏ int ∫ oint ∮ partial ∂ nabla ∇ infty ∞ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ top ⊤ bot ⊥
  langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ Vert ‖ ldots … dots … cdots ⋯ prime ′ dagger † deg ° degree ° angle ∠ triangle △
  checkmark ✓ textdegree ° textsim ~ textasciitilde ~ textendash – textemdash — textmu µ copyright © circledR ® S § P ¶ pounds £
`);

/** Commands that copies leave without their backslash, as in `ell_1` and `Phi^*_tau`: no English words. */
export const nakedSymbols: ReadonlySet<string> = new Set(
  'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ell nabla infty partial natural'.split(
    ' ',
  ),
);

/** Letters that TeX has commands for, also outside math. */
export const letters = table('ss ß ae æ AE Æ oe œ OE Œ o ø O Ø aa å AA Å l ł L Ł i ı j ȷ');

/** Commands that put a mark on the next letter, by Unicode's combining character. */
export const accents: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "'": '\u0301',
    '`': '\u0300',
    '^': '\u0302',
    '"': '\u0308',
    '~': '\u0303',
    '=': '\u0304',
    '.': '\u0307',
    u: '\u0306',
    v: '\u030c',
    H: '\u030b',
    c: '\u0327',
    k: '\u0328',
    r: '\u030a',
    b: '\u0331',
    d: '\u0323',
    hat: '\u0302',
    tilde: '\u0303',
    bar: '\u0304',
    dot: '\u0307',
    ddot: '\u0308',
    vec: '\u20d7',
  }),
);

/** Commands that dress what stands in their braces. */
export const dressing: ReadonlySet<string> = new Set(
  'textbf textit textrm textsf texttt textsc textsl textup textmd textnormal text emph underline mbox hbox mathbf mathit mathrm mathsf mathtt mathcal mathscr mathfrak mathbb boldsymbol bm pmb operatorname ensuremath overline widehat widetilde bf it rm sf tt sc em'.split(
    ' ',
  ),
);

/** Switches that hold until the group ends: `{\em so}`. */
export const switches =
  'em|it|bf|rm|sf|tt|sc|sl|itshape|bfseries|rmfamily|sffamily|ttfamily|scshape|small|large';

/** Blackboard letters that are names of sets of numbers. */
export const blackboard: ReadonlyMap<string, string> = table('R ℝ N ℕ Z ℤ Q ℚ C ℂ P ℙ H ℍ E 𝔼');

const raised = table(
  '0 ⁰ 1 ¹ 2 ² 3 ³ 4 ⁴ 5 ⁵ 6 ⁶ 7 ⁷ 8 ⁸ 9 ⁹ + ⁺ - ⁻ − ⁻ = ⁼ ( ⁽ ) ⁾ n ⁿ i ⁱ ∘ ° ° ° ′ ′ * * ∗ ∗ † † ⊤ ᵀ',
);
const lowered = table(
  '0 ₀ 1 ₁ 2 ₂ 3 ₃ 4 ₄ 5 ₅ 6 ₆ 7 ₇ 8 ₈ 9 ₉ + ₊ - ₋ = ₌ ( ₍ ) ₎ i ᵢ j ⱼ n ₙ m ₘ k ₖ t ₜ x ₓ',
);

/** The text raised or lowered in Unicode, where it has every character. */
export function shifted(text: string, sign: '^' | '_'): string | undefined {
  const characters = Array.from(text, character => (sign === '^' ? raised : lowered).get(character));
  return characters.includes(undefined) ? undefined : characters.join('');
}
