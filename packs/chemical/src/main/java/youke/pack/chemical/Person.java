package youke.pack.chemical;

import java.util.List;

/**
 * Somebody who works in the group.
 *
 * @param node code of the department or team
 * @param provinces codes of the provinces in which the person sells, the main one first
 */
record Person(
    long id, String login, String name, String node, List<String> roles, List<String> provinces) {
  boolean sells() {
    return !provinces.isEmpty();
  }

  boolean isSalesperson() {
    return roles.contains("SALES");
  }

  /** Whether the person belongs to a part of the organisation; its code begins those below it. */
  boolean isWithin(String part) {
    return node.startsWith(part);
  }
}
