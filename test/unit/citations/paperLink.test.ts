import { eachNote } from './citing';

describe('citations: links to papers and their ids', () => {
  describe('of known papers are found', () => {
    eachNote('link', 'markdown', [
      '⟦arXiv:2303.14773⟧',
      '⟦arXiv:2303.14773v2⟧ [cs.CV]',
      '(⟦arxiv: 2303.14773⟧), ⟦ARXIV:2303.14773v10⟧.',
      '⟦arXiv 2303.14773⟧ and ⟦arXiv preprint 2303.14773⟧',
      'arXiv preprint ⟦arXiv:2303.14773⟧, 2023',
      'see ⟦https://arxiv.org/abs/2303.14773⟧.',
      '⟦http://www.arxiv.org/abs/2303.14773v1⟧, ⟦arxiv.org/abs/2303.14773⟧',
      '⟦https://arxiv.org/pdf/2303.14773⟧ ⟦https://arxiv.org/pdf/2303.14773v2.pdf⟧',
      '⟦https://arxiv.org/html/2303.14773v2#S3⟧; ⟦https://export.arxiv.org/abs/2303.14773?context=cs⟧!',
      '⟦https://ar5iv.org/abs/2303.14773⟧ ⟦https://ar5iv.labs.arxiv.org/html/2303.14773⟧ ⟦https://www.alphaxiv.org/abs/2303.14773⟧',
      '⟦https://huggingface.co/papers/2303.14773⟧ ⟦hf.co/papers/2303.14773⟧',
      '<⟦https://huggingface.co/papers/2303.14773⟧>',
      '⟦https://doi.org/10.48550/arXiv.2303.14773⟧ ⟦doi:10.48550/arXiv.2303.14773⟧',
      '⟦[BlackVIP](https://arxiv.org/abs/2303.14773)⟧',
      '⟦[BlackVIP](https://arxiv.org/abs/2303.14773v2.pdf "A title")⟧, ⟦[x](<https://arxiv.org/abs/2303.14773>)⟧',
      '⟦[[2303.14773] BlackVIP: Black-Box](https://arxiv.org/abs/2303.14773)⟧',
      '⟦[![arXiv](https://img.shields.io/badge/arXiv-2303.14773-b31b1b.svg)](https://arxiv.org/abs/2303.14773)⟧',
      '⟦[arXiv:2303.14773](https://arxiv.org/abs/2303.14773)⟧',
      '⟦[**bold** and `code`](https://huggingface.co/papers/2303.14773)⟧',
      '⟦[across\na wrap](https://arxiv.org/abs/2303.14773)⟧',
      '**⟦https://arxiv.org/abs/2303.14773⟧** _⟦arXiv:2303.14773⟧_',
      '(⟦https://arxiv.org/abs/2303.14773⟧) [⟦https://arxiv.org/abs/2303.14773⟧]',
      '⟦arXiv:hep-th/9901001⟧ ⟦hep-th/9901001v3⟧ ⟦https://arxiv.org/abs/hep-th/9901001⟧',
      '⟦https://arxiv.org/pdf/hep-th/9901001.pdf⟧',
      '⟦https://doi.org/10.1109/ICCV.2017.593⟧. ⟦doi:10.1109/ICCV.2017.593⟧, ⟦DOI: 10.1109/iccv.2017.593⟧;',
      '⟦10.1109/ICCV.2017.593⟧ (⟦10.1109/ICCV.2017.593⟧)',
      '⟦[Soft-NMS](http://dx.doi.org/10.1109/ICCV.2017.593)⟧',
      '⟦[Attention is all you need](https://arxiv.org/abs/9999.99999)⟧: an id the library does not know, but the title',
      '⟦[see this][bv]⟧, ⟦[BV][]⟧ and ⟦[bv]⟧\n\n[bv]: ⟦https://arxiv.org/abs/2303.14773⟧',
      '- ⟦arXiv:2303.14773⟧\n- ⟦arXiv:1409.5185⟧',
      '<a href="⟦https://arxiv.org/abs/2303.14773⟧">x</a>',
      'ends\r\n⟦arXiv:2303.14773⟧\r\n',
      '⟦https://www.alphaxiv.org/overview/2303.14773v2⟧ ⟦https://alphaxiv.org/abs/hep-th/9901001⟧ ⟦https://ar5iv.org/html/2303.14773⟧',
      '⟦https://scirate.com/arxiv/2303.14773⟧, ⟦https://www.semanticscholar.org/arxiv/2303.14773⟧',
      '⟦https://openreview.net/forum?id=B1xYd_k-3Q⟧ and ⟦openreview.net/pdf?id=B1xYd_k-3Q⟧.',
      '⟦https://openreview.net/forum?id=B1xYd_k-3Q&noteId=abc_DEF⟧, ⟦https://openreview.net/forum?noteId=abc&id=B1xYd_k-3Q⟧',
      '⟦https://openreview.net/attachment?id=B1xYd_k-3Q&name=pdf⟧ ⟦https://openreview.net/references/pdf?id=B1xYd_k-3Q#page=3⟧',
      '⟦[on OpenReview](https://openreview.net/forum?id=B1xYd_k-3Q "Reviews")⟧',
      '⟦https://aclanthology.org/N19-1423⟧, ⟦https://aclanthology.org/N19-1423/⟧; ⟦https://www.aclweb.org/anthology/N19-1423.pdf⟧',
      '⟦https://aclanthology.org/N19-1423v2.pdf⟧ ⟦https://aclanthology.info/papers/N19-1423/n19-1423⟧ ⟦https://aclanthology.org/papers/N/N19/N19-1423/⟧',
      '⟦https://aclanthology.org/2020.acl-main.485/⟧: a DOI that names the same paper',
      '⟦https://doi.org/10.18653/v1/N19-1423⟧ and ⟦doi:10.18653/V1/N19-1423⟧: the other way round',
      '⟦[Chimera](https://aclanthology.org/2020.acl-main.485.bib)⟧',
      '⟦https://www.semanticscholar.org/paper/4-bit-Shampoo%3A-Memory-Wang/204e3073870fae3d05bcbc2f6a8e263d9b72e776⟧.',
      '⟦https://www.semanticscholar.org/paper/204e3073870fae3d05bcbc2f6a8e263d9b72e776#citing-papers⟧ ⟦https://www.semanticscholar.org/reader/204e3073870fae3d05bcbc2f6a8e263d9b72e776⟧',
      '⟦https://api.semanticscholar.org/CorpusID:52967399⟧, ⟦Corpus ID: 52967399⟧ and ⟦S2CID 52967399⟧',
      '⟦https://doi.org/10.48550/ARXIV.2303.14773⟧ ⟦10.48550/arXiv.1409.5185⟧',
    ]);
    eachNote('link', 'latex', [
      '⟦\\href{https://arxiv.org/abs/2303.14773}{BlackVIP \\emph{et al.}}⟧',
      '⟦\\url{https://arxiv.org/abs/2303.14773}⟧',
      '⟦\\doi{10.1109/ICCV.2017.593}⟧',
      '⟦\\eprint{2303.14773}⟧ and \\arxiv{⟦2303.14773⟧}',
      '⟦\\href{https://aclanthology.org/N19-1423}{Devlin et al.}⟧',
      'see~⟦arXiv:2303.14773⟧',
    ]);
    eachNote('link', 'typst', [
      '⟦#link("https://arxiv.org/abs/2303.14773")[BlackVIP]⟧',
      '⟦https://arxiv.org/abs/2303.14773⟧ // no',
    ]);
    eachNote('link', 'org', [
      '⟦[[https://arxiv.org/abs/2303.14773][BlackVIP]]⟧',
      '⟦[[https://arxiv.org/abs/2303.14773]]⟧',
    ]);
    eachNote('link', 'restructuredtext', [
      '⟦`BlackVIP <https://arxiv.org/abs/2303.14773>`_⟧ ⟦`x <https://arxiv.org/abs/2303.14773>`__⟧',
    ]);
    eachNote('link', 'asciidoc', [
      '⟦https://arxiv.org/abs/2303.14773[BlackVIP]⟧ ⟦link:https://arxiv.org/abs/2303.14773[x]⟧',
    ]);
    eachNote('link', 'plaintext', [
      '⟦https://arxiv.org/abs/2303.14773⟧',
      '⟦[BlackVIP](https://arxiv.org/abs/2303.14773)⟧',
    ]);
    eachNote('link', 'bibtex', [
      'url = {⟦https://arxiv.org/abs/2303.14773⟧}, doi = {⟦10.1109/ICCV.2017.593⟧}',
      'eprint = {⟦2303.14773⟧}, archivePrefix = {arXiv}, doi = "⟦10.1109/iccv.2017.593⟧",',
      'eprint        = {⟦2303.14773v2⟧},\n  url = {⟦https://openreview.net/forum?id=B1xYd_k-3Q⟧},',
    ]);
  });

  describe('of unknown papers are kept', () => {
    eachNote('link', 'markdown', [
      '⟦?arXiv:2401.00001⟧ and ⟦?https://huggingface.co/papers/2401.00001⟧',
      '⟦?[another paper](https://arxiv.org/abs/2401.00001)⟧',
      '⟦?https://doi.org/10.1000/182⟧.',
      '⟦?https://openreview.net/forum?id=zzzzzzzzzz⟧, ⟦?https://aclanthology.org/2021.naacl-main.1⟧',
      '⟦?[a talk](https://www.semanticscholar.org/paper/0000000000000000000000000000000000000000)⟧',
    ]);
  });

  describe('are not taken from', () => {
    eachNote('link', 'markdown', [
      '2303.14773 alone is a number',
      'version 10.1000 and 1409.5185',
      'https://arxiv.org/list/cs.CV/recent',
      'https://arxiv.org and arxiv.org/abs/',
      'https://arxiv.org/abs/123.456',
      'https://arxiv.org/abs/2303.147731',
      'https://huggingface.co/papers',
      'https://huggingface.co/papers?q=2303.14773',
      'https://huggingface.co/datasets/2303.14773',
      'https://example.com/arXiv:2303.14773',
      'https://example.com/abs/2303.14773',
      'https://notarxiv.org/abs/2303.14773',
      'https://web.archive.org/web/2023/https://arxiv.org/abs/2303.14773',
      'https://example.com/10.1109/ICCV.2017.593',
      '`arXiv:2303.14773`',
      '```\nhttps://arxiv.org/abs/2303.14773\n```',
      '$arXiv:2303.14773$',
      '---\nurl: https://arxiv.org/abs/2303.14773\n---\n',
      '<!-- arXiv:2303.14773 -->',
      'notarxiv:2303.14773',
      '10.1109/iccv.2017.594',
      'foo/hep-th/9901001',
      'chem/9901001 and hep-th/99',
      '[text](https://example.com)',
      '[text][undefined]',
      '[ref]: https://example.com\n\n[ref]',
      'https://openreview.net/group?id=ICLR.cc/2024/Conference and https://openreview.net',
      'https://openreview.net/profile?id=B1xYd_k-3Q and https://openreview.net/forum?id=',
      'https://aclanthology.org/volumes/2020.acl-main/ and https://aclanthology.org/venues/acl/',
      'https://aclanthology.org/people/d/n19-1423 and https://aclanthology.org/N19-14233',
      'N19-1423 and 2020.acl-main.485 alone are any numbers',
      'https://www.semanticscholar.org/author/52967399 and https://www.semanticscholar.org/search?q=52967399',
      'https://www.semanticscholar.org/paper/204e3073870fae3d05bcbc2f6a8e263d9b72e776f',
      'CorpusID: 5 and a corpus id of 52967399',
      'https://example.com/forum?id=B1xYd_k-3Q and https://example.com/openreview.net/forum?id=B1xYd_k-3Q',
      'https://www.alphaxiv.org/explore and https://ar5iv.org/',
    ]);
    eachNote('link', 'latex', ['% arXiv:2303.14773', '\\begin{verbatim}arXiv:2303.14773\\end{verbatim}']);
    eachNote('link', 'typst', ['/* arXiv:2303.14773 */']);
    eachNote('link', 'json', ['"https://arxiv.org/abs/2303.14773"']);
  });
});
