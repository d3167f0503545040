/** Names in general use: a paper may begin with one of them, yet who writes it means the thing and not that paper. */

/** Kinds of models, tasks, measures and techniques that a field calls by their letters. */
const acronyms =
  'AI AGI ANN API AR ASIC ASR ATM AUC AUROC BCI BEV BFS BIM BLEU CAD CAE CFD CFG CIFAR CNN CoT COVID CoV CPU CT CTR CUDA CV CVPR DAG DBLP DFT DNA DNN DOI DOF DQN DRL DSL ECCV ECG EEG ELO EMG EMNLP FBP FFT FID FLOP FPGA FPS GAN GBDT GCN GDPR GLUE GMM GNN GPS GPT GPU GRU GUI HCI HDR HMM HPC HTML HTTP HTTPS ICCV ICLR ICML ICU IDE IEEE IID IoT IQA IR ISO IT JSON KAN KG KGE KL KNN kNN KV LDA LiDAR LIDAR LLM LMM LN LP LSTM MAE MAPE MARL MCMC MCP MCTS MDP MEG MHSA MIMO ML MLLM MLP MNIST MPC MRF MRI MSE MT NAACL NAS NER NeurIPS NIPS NLG NLI NLP NLU NMR NMT NP OCR ODE OFDM OOD PCA PDE PEFT PET PINN PLM PnP POMDP PSNR PTSD QA QAM QED QoE QoS RAG RAM RCT ReID RGB RGBD RL RLAIF RLHF RLVR RMSE RNA RNN ROC ROI SAE SAR SARS SAT SDE SFT SGD SIMD SLAM SLM SNN SNR SoC SOTA SoTA SQL SRAM SSIM SSL SSM STEM SVD SVM TCP TPU TTS UAV UDP UI URL USB UX VAE VC ViT VLA VLM VLN VQA VR WER XAI XML XR';
/** Products, sites, companies and what everyone builds on. */
const products =
  'AdaBoost AdamW AgentOps AIOps AlexNet AlphaFold AlphaFold2 AlphaFold3 AlphaGo AlphaZero ArXiv arXiv AutoML BatchNorm BibTeX BigQuery BioRxiv bioRxiv BitTorrent ChatBot ChatGPT CIFAR10 CIFAR100 COVID19 CubeSat CycleGAN DeepFake DeepMind DeepSeek DeFi DenseNet DevOps DevSecOps Dropout eBay EdTech eHealth FaceBook FinTech GenAI GitHub GitLab GoogLeNet GPT3 GPT4 GPT4o GraphQL GraphRAG gRPC HuggingFace iOS iPad iPhone JavaScript KubeFlow LangChain LangGraph LaTeX LibreOffice LinkedIn Llama2 Llama3 LlamaIndex LLMOps MacBook macOS MedTech medRxiv mHealth MLflow MLOps mmWave MobileNet MongoDB mRNA MySQL NoSQL NumPy NVIDIA OneDrive OpenAI OpenCL OpenCV OpenGL OpenMP OpenReview OpenStreetMap OpenStack PayPal PhD PlayStation PostgreSQL PowerPoint PyPI PyTorch RegTech ResNet ResNet18 ResNet50 ResNet101 RESTful SciPy SharePoint ShareGPT SoundCloud SQLite StackOverflow StyleGAN SwiGLU TensorFlow TensorRT TikTok TinyML TypeScript UniProt VGG16 VGGNet WebAssembly WebGL WebGPU WebRTC WeChat WhatsApp WiFi WikiData WikiText word2vec Word2Vec WordPress YouTube';
/** What is said with a 2 for `to`. */
const conversions =
  'Any2Any End2End I2I I2T I2V Image2Image Image2Text Img2Img Img2Text One2Many P2P Real2Sim S2S Seq2Seq Seq2seq seq2seq Sim2Real Sim2real sim2real Speech2Text T2A T2I T2M T2T T2V Text2Image Text2Img Text2SQL Text2Speech Text2Text Text2Video V2V V2X 2D 3D 4D 5G 6G 1D 2.5D 3DGS';

/** Matched with their capitals, also in the plural. */
export const generalNames: ReadonlySet<string> = new Set(
  [acronyms, products, conversions].flatMap(names => names.split(' ')),
);

/** Words that join others to phrases of the language: `LLM-as-a-Judge`, `Text-to-SQL`. */
export const joiningWords: ReadonlySet<string> = new Set(
  'a an and as at by for from in into is no of on or per than the to via vs with without'.split(' '),
);

/** What stands before any noun: `Multi-GPU`, `Non-IID`. */
export const prefixes: ReadonlySet<string> = new Set(
  'all anti auto bi bio co cross de dual few full geo half high hyper in inter intra large long low macro many meta micro mid mini mono multi nano near non off on one open over poly post pre pseudo quasi quad re real self semi short single small sub super tri two ultra un under uni zero'.split(
    ' ',
  ),
);
