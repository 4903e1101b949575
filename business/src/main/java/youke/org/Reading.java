package youke.org;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.access.Rights;
import youke.kernel.catalog.Catalog;
import youke.kernel.model.Entity;
import youke.kernel.model.FieldGrant;
import youke.kernel.model.Grant;
import youke.kernel.model.Ref;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;
import youke.kernel.model.Visibility;
import youke.kernel.record.Page;
import youke.kernel.record.Query;
import youke.kernel.record.Records;

/**
 * Reads the organisation's records through the gate, with rights to read these and nothing else.
 */
final class Reading {
  private static final String ROLE = "directory";
  private static final int PAGE = 500;

  private final Records records;
  private final Caller caller;

  Reading(Records records, Catalog catalog) {
    this.records = records;
    List<Grant> grants = new ArrayList<>();
    List<FieldGrant> fields = new ArrayList<>();
    for (String entity : Directory.SOURCES) {
      grants.add(new Grant(ROLE, entity, Right.READ, Scope.ALL));
      catalog
          .entity(entity)
          .fields()
          .forEach(f -> fields.add(new FieldGrant(ROLE, entity, f.name(), Visibility.SEEN)));
    }
    Rights rights = Rights.of(Set.of(ROLE), grants, fields);
    caller = Caller.product(rights);
  }

  /** One record's values in the order asked for. */
  record Line(long id, List<@Nullable Object> values) {
    @Nullable Object value(int at) {
      return values.get(at);
    }

    String text(int at) {
      return values.get(at) instanceof String text ? text : "";
    }

    long ref(int at) {
      return values.get(at) instanceof Ref ref ? ref.id() : 0;
    }
  }

  /** All live records of an entity. */
  List<Line> rows(Entity<?> entity, String... columns) {
    List<Line> rows = new ArrayList<>();
    Query query = Query.of(entity.entityName(), columns);
    String after = null;
    do {
      Page page = records.list(caller, query.page(PAGE, after)).orThrow();
      page.lines().forEach(line -> rows.add(new Line(line.id(), line.values())));
      after = page.next().orElse(null);
    } while (after != null);
    return rows;
  }
}
