/** A node of a directed acyclic graph: whatever it stands for, it comes after the nodes that it names. */
export interface GraphNode {
  readonly id: string;
  /** Ids of nodes that come before it; ids that are not in the graph are of no account. */
  readonly after: readonly string[];
}
