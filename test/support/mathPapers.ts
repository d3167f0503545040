/** Papers as they are written and copied with all of TeX in them: for tests and pictures of what the panel makes of that. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { type ListedPaper, pageCopy, papersAbout } from './listingPage';
import { folder, type Workspace } from './workspaces';

export const sobolev: ListedPaper = {
  title: 'Learning Operators in $H^s$: Rates in $\\mathcal{O}(n^{-s/d})$ Without the Curse',
  abstract:
    "We study the general L^2-based Sobolev space H^s and show that an estimator reaches $\\hat f_n$ in \\mathcal{O}(n \\log n) steps, where \\(n\\) is the number of samples. For $\\lambda > 0$ the risk obeys $$\\mathbb{E}\\,\\|\\hat f_n - f\\|_{L^2}^2 \\le C \\left( \\frac{\\sigma^2}{n} \\right)^{\\frac{2s}{2s+d}} + \\sum_{k=1}^{K} \\lambda_k^2,$$ which is {\\em minimax optimal} up to \\textbf{constants}. Poincar\\'e inequalities and an ell_1-penalty give the rest. On images of 1920times1080 pixels our code, at https://github.com/example/sobolev, is 3times faster and costs from $5 to $10 a day. The formula $\\frac{1}{$ is broken and stays as it is.",
};

/** One dump with papers full of TeX among ordinary ones. */
export const mathWorkspace: Workspace = temporary => {
  const desk = path.join(temporary, 'math');
  fs.mkdirSync(desk);
  const papers = [sobolev, ...papersAbout('function spaces', 6)];
  fs.writeFileSync(path.join(desk, 'math.txt'), pageCopy(papers));
  return desk;
};

/** The example with such a paper among its papers on differential equations. */
export const exampleWithMath: Workspace = temporary => {
  const desk = folder('example')(temporary) ?? '';
  const abstract = sobolev.abstract
    .replace('an estimator', 'a neural operator')
    .replace('the risk', 'its error on the solutions of partial differential equations')
    .replace(/ The formula.*/, '');
  const entry = `\n${sobolev.title}\n\nhttps://huggingface.co/papers/2410.05434\n\n${abstract}\n`;
  fs.appendFileSync(path.join(desk, 'papers/graphs-and-science.txt'), entry);
  return desk;
};
