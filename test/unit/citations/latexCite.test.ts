import { eachNote } from './citing';

describe('citations: LaTeX commands', () => {
  describe('are found', () => {
    eachNote('latex', 'latex', [
      'See~⟦\\cite{blackvip}⟧.',
      '⟦\\cite[p.~3]{blackvip}⟧',
      '⟦\\citep[see][p.~3]{blackvip}⟧',
      '\\cite{⟦blackvip⟧,⟦soft-nms⟧}',
      '\\citep[see][]{⟦blackvip⟧, ⟦soft-nms⟧ ,\n  ⟦chimera⟧}',
      '⟦\\citet{blackvip}⟧ ⟦\\citet*{blackvip}⟧ ⟦\\Citet{blackvip}⟧ ⟦\\citealp{blackvip}⟧ ⟦\\citealt*{blackvip}⟧',
      '⟦\\citeauthor{blackvip}⟧ ⟦\\citeyear{blackvip}⟧ ⟦\\citeyearpar{blackvip}⟧ ⟦\\citetitle{blackvip}⟧',
      '⟦\\parencite{blackvip}⟧ ⟦\\Parencite{blackvip}⟧ ⟦\\textcite{blackvip}⟧ ⟦\\footcite{blackvip}⟧',
      '⟦\\autocite{blackvip}⟧ ⟦\\smartcite{blackvip}⟧ ⟦\\supercite{blackvip}⟧ ⟦\\fullcite{blackvip}⟧ ⟦\\footfullcite{blackvip}⟧',
      '\\autocites{⟦blackvip⟧}{⟦soft-nms⟧}',
      '\\parencites(see)(x)[a]{⟦blackvip⟧}[p.~2]{⟦soft-nms⟧}',
      '⟦\\cites{blackvip}⟧ alone',
      '⟦\\nocite{blackvip}⟧',
      '⟦\\cite {blackvip}⟧',
      '⟦\\cite\n  [p.~3]\n  {blackvip}⟧',
      '⟦\\cite{ blackvip }⟧',
      '\\cite{⟦blackvip⟧,% first\n  ⟦soft-nms⟧}',
      '⟦\\citep[Thm.~$3$]{blackvip}⟧',
      '⟦\\citep[{see [3]}]{blackvip}⟧',
      '⟦\\citep[\\S~3]{blackvip}⟧',
      '⟦\\citep[see \\emph{all}]{blackvip}⟧',
      '⟦\\cite{BlackVIP}⟧',
      '⟦\\cite{4-bit-shampoo}⟧',
      'costs 5\\% ⟦\\cite{blackvip}⟧',
      'a \\\\% comment \\cite{soft-nms}\n⟦\\cite{blackvip}⟧',
      '\\footnote{See ⟦\\cite{blackvip}⟧.}',
      '\\emph{⟦\\cite{blackvip}⟧}',
      '$x$ ⟦\\cite{blackvip}⟧ $y$',
      'costs \\$5 ⟦\\cite{blackvip}⟧ and \\$6',
      '\\begin{align} x \\end{align} ⟦\\cite{blackvip}⟧',
      '\\verb|%| ⟦\\cite{blackvip}⟧',
      '⟦\\volcite{2}[3]{blackvip}⟧',
      '⟦\\citetalias{blackvip}⟧ ⟦\\citepalias{blackvip}⟧ ⟦\\citefullauthor{blackvip}⟧ ⟦\\Citeauthor*{blackvip}⟧',
      '⟦\\cite<see>[p.~3]{blackvip}⟧ ⟦\\footcite<2->{blackvip}⟧',
      '\\textcites{⟦blackvip⟧}{⟦soft-nms⟧} \\Parencites[p.~1]{⟦blackvip⟧}[][p.~2]{⟦chimera⟧}',
      '⟦\\autocite*{blackvip}⟧ ⟦\\Autocite{blackvip}⟧ ⟦\\citeurl{blackvip}⟧ ⟦\\citedate{blackvip}⟧ ⟦\\citenum{blackvip}⟧',
      '\\nocite{⟦blackvip⟧, ⟦soft-nms⟧} \\nocite{*}',
      '⟦\\citeA{blackvip}⟧ ⟦\\shortcite{blackvip}⟧ ⟦\\onlinecite{blackvip}⟧',
    ]);
    eachNote('latex', 'tex', ['⟦\\cite{blackvip}⟧']);
    eachNote('latex', 'markdown', ['raw ⟦\\cite{blackvip}⟧ and \\citep{⟦blackvip⟧,⟦soft-nms⟧}']);
    eachNote('latex', 'plaintext', ['as ⟦\\cite{blackvip}⟧ says']);
  });

  describe('unknown keys are kept', () => {
    eachNote('latex', 'latex', [
      '⟦?\\cite{nobody2020}⟧',
      '\\cite{⟦blackvip⟧,⟦?Doe+:2020_x.y/z⟧}',
      '⟦?\\citep[see][p.~3]{nobody2020}⟧',
    ]);
  });

  describe('are not taken from', () => {
    eachNote('latex', 'latex', [
      '% \\cite{blackvip}',
      'text % see \\cite{blackvip}\nmore',
      '\\begin{verbatim}\n\\cite{blackvip}\n\\end{verbatim}',
      '\\begin{lstlisting}[language=TeX]\n\\cite{blackvip}\n\\end{lstlisting}',
      '\\begin{minted}{latex}\n\\cite{blackvip}\n\\end{minted}',
      '\\begin{comment}\n\\cite{blackvip}\n\\end{comment}',
      '\\verb|\\cite{blackvip}| and \\verb+\\cite{blackvip}+',
      '\\lstinline{\\cite} and \\lstinline|\\cite{blackvip}|',
      '\\iffalse \\cite{blackvip} \\fi',
      '\\nocite{*}',
      '\\cite{} \\cite[p. 3]{} \\cite{,}',
      '\\cite',
      '\\cite[p. 3]',
      '\\cite[p. 3',
      '\\cite{blackvip',
      '\\citestyle{blackvip} \\setcitestyle{blackvip}',
      '\\bibcite{blackvip}{1}',
      '\\newcitecommand{blackvip}',
      '\\DeclareCiteCommand{\\foo}',
      '\\excited{blackvip} and \\textit{cite}',
      '\\citetext{blackvip}',
      '\\citation{blackvip}',
      '\\defcitealias{blackvip}{B}',
      '\\citereset \\bibliography{blackvip}',
      '\\newcommand{\\mycite}[1]{x}',
      '\\gls{blackvip} \\hyperref[blackvip]{x}',
      '\\cite\n\n  text {blackvip',
      '\\ref{blackvip} \\label{blackvip}',
      '$\\cite{blackvip}$ and \\[ \\cite{blackvip} \\]',
      'cite{blackvip}',
      '\\\\cite{blackvip}',
    ]);
    eachNote('latex', 'markdown', [
      '`\\cite{blackvip}`',
      '```latex\n\\cite{blackvip}\n```',
      '$\\cite{blackvip}$',
    ]);
    eachNote('latex', 'typst', ['\\cite{blackvip}']);
  });
});
