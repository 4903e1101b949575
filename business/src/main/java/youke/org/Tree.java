package youke.org;

import static youke.org.Organisation.NODE;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Standing;
import youke.kernel.model.Ref;

/** The organisation's tree, to find what lies above and below a node. */
final class Tree {
  private record Node(long id, @Nullable Long parent, boolean company, @Nullable Long manager) {}

  private final Map<Long, Node> nodes = new HashMap<>();
  private final Map<Long, List<Long>> children = new HashMap<>();

  private Tree() {}

  static Tree read(Reading reading) {
    Tree tree = new Tree();
    for (Reading.Line row : reading.rows(NODE, "parent", "kind", "manager")) {
      Long parent = row.value(0) instanceof Ref ref ? ref.id() : null;
      Long manager = row.value(2) instanceof Ref ref ? ref.id() : null;
      tree.nodes.put(
          row.id(), new Node(row.id(), parent, row.value(1) == OrganisationKind.COMPANY, manager));
      if (parent != null) {
        tree.children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(row.id());
      }
    }
    return tree;
  }

  /**
   * Where a person stands: the own department first, then the nodes that the person manages. A
   * person without a department stands nowhere, and an empty scope reaches nothing.
   */
  Standing standing(Colleague person) {
    Set<Long> team = new LinkedHashSet<>();
    person.department().filter(nodes::containsKey).ifPresent(team::add);
    for (Node node : nodes.values()) {
      if (node.manager() != null && node.manager() == person.id()) {
        team.add(node.id());
      }
    }
    Set<Long> below = new LinkedHashSet<>();
    team.forEach(node -> below.addAll(below(node)));
    Set<Long> company = new LinkedHashSet<>();
    Set<Long> within = new LinkedHashSet<>();
    for (Long node : team) {
      within.addAll(above(node));
      company.addAll(below(companyOf(node)));
    }
    return new Standing(
        List.copyOf(team), List.copyOf(below), List.copyOf(company), List.copyOf(within));
  }

  private List<Long> above(long node) {
    Set<Long> way = new LinkedHashSet<>();
    Optional<Node> at = Optional.ofNullable(nodes.get(node));
    while (at.isPresent() && way.add(at.get().id())) {
      at = Optional.ofNullable(at.get().parent()).map(nodes::get);
    }
    return List.copyOf(way);
  }

  private Set<Long> below(long node) {
    Set<Long> found = new LinkedHashSet<>();
    Deque<Long> open = new ArrayDeque<>(List.of(node));
    while (!open.isEmpty()) {
      long next = open.pop();
      if (found.add(next)) {
        children.getOrDefault(next, List.of()).forEach(open::push);
      }
    }
    return found;
  }

  // Without a company above it, a node's company is the top of its tree.
  private long companyOf(long node) {
    List<Long> way = above(node);
    for (Long one : way) {
      Node at = nodes.get(one);
      if (at != null && at.company()) {
        return one;
      }
    }
    return way.isEmpty() ? node : way.getLast();
  }
}
