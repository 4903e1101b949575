package youke.kernel.problem;

import youke.kernel.text.Label;

/** One entry of a closed list of problems; each module declares its own as an enum. */
public interface ProblemCode {
  /** Stable name, upper snake case; clients may rely on it. */
  String name();

  Fault fault();

  /** What happened and what to do, with slots named after the problem's arguments. */
  Label text();
}
