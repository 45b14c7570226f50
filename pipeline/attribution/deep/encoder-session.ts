/** What the encoder says of one window. */
export interface EncodedStates {
  /** pieces × width. */
  readonly states: Float32Array;
  /** pieces × labels: scores, not normalised. */
  readonly scores: Float32Array;
}

/** Cues of one window, by their words' places among its pieces; rows shorter than `length` are filled up. */
export interface ArgumentRequest {
  readonly states: Float32Array;
  readonly count: number;
  readonly length: number;
  /** count × length. */
  readonly places: Int32Array;
  /** count × length: 1 where there is a word, 0 where it is filled up. */
  readonly mask: Float32Array;
  /** For each cue the place of its anchor in its row. */
  readonly anchors: Int32Array;
}

export interface ArgumentScores {
  /** count × length × labels. */
  readonly labels: Float32Array;
  /** Log-odds, for each cue, that it is one. */
  readonly decisions: Float32Array;
}

/** What runs the trained networks: ONNX Runtime (`onnx-session.ts`), or whatever else can. */
export interface EncoderSession {
  encode(pieces: Int32Array): Promise<EncodedStates>;
  argue(request: ArgumentRequest): Promise<ArgumentScores>;
}
