/** Unit `i` of A and unit `j` of B. */
export interface Pair {
  readonly i: number;
  readonly j: number;
}
