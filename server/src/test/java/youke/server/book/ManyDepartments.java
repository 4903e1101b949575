package youke.server.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import youke.Demo;
import youke.kernel.access.Caller;
import youke.kernel.access.Rights;
import youke.kernel.model.Grant;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;
import youke.kernel.record.ActKind;
import youke.kernel.record.Book;
import youke.kernel.record.Intent;
import youke.kernel.record.Records;
import youke.kernel.record.Step;
import youke.org.OrganisationKind;

/** A demo of a hundred departments, each an act of its own; it may break off on its way. */
final class ManyDepartments implements Demo {
  static final int COUNT = 100;
  private static final String ROLE = "demo";

  /** How often it was told to fill a book. */
  final AtomicInteger asked = new AtomicInteger();

  private final int last;

  /** It breaks off after so many. */
  ManyDepartments(int last) {
    this.last = last;
  }

  @Override
  public String name() {
    return "departments";
  }

  @Override
  public void fill(Book book, Progress progress) {
    asked.incrementAndGet();
    Records records = new Records(book);
    for (int i = 0; i < COUNT; i++) {
      if (i == last) {
        throw new IllegalStateException("broken off");
      }
      Step step =
          new Step.Create(
              "organisation",
              records.newId(),
              Map.of("name", "部门 " + i, "kind", OrganisationKind.DEPARTMENT));
      records.run(caller(), Intent.of(ActKind.CREATE), List.of(step)).orThrow();
      progress.reached(i);
    }
    progress.reached(COUNT);
  }

  private static Caller caller() {
    List<Grant> grants = new ArrayList<>();
    for (Right right : List.of(Right.CREATE, Right.READ)) {
      grants.add(new Grant(ROLE, "organisation", right, Scope.ALL));
    }
    return Caller.product(Rights.of(Set.of(ROLE), grants, List.of()));
  }
}
