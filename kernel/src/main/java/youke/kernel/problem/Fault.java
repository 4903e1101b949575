package youke.kernel.problem;

/** Whose move it is when something cannot be done; the doors turn it into their own status. */
public enum Fault {
  /** The request itself cannot be read: unknown parameter, field, value of the wrong type. */
  REQUEST,
  /** Nobody, or nobody known, is signed in. */
  SIGN_IN,
  /** The record is visible, the act is not allowed. */
  RIGHT,
  /** There is nothing here that this person may know of. */
  ABSENT,
  /** Somebody else was faster: version, uniqueness, a state that moved on. */
  CONFLICT,
  /** The values are readable but a rule of the business does not hold. */
  RULE,
  /** Too much, too large or too often. */
  LIMIT,
  /** Our side: a database that is away, a full disk. Nothing was written. */
  SYSTEM
}
