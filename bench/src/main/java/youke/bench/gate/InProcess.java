package youke.bench.gate;

import java.util.List;
import java.util.Map;
import youke.customer.Account;
import youke.kernel.access.Caller;
import youke.kernel.model.Sorting;
import youke.kernel.record.ActKind;
import youke.kernel.record.Intent;
import youke.kernel.record.Query;
import youke.kernel.record.Records;
import youke.kernel.record.Step;

/** Straight to the gate, in this process: what the engine costs without HTTP. */
record InProcess(Records records, Caller caller) implements Door {
  static final String FILTER = "lifeCycle == 'ACTIVE' && level == 'KEY'";
  static final List<String> COLUMNS =
      List.of(
          "name", "level", "lifeCycle", "owner", "region", "trade", "creditLimit", "lastContactAt");
  static final String ENTITY = Account.ACCOUNT.entityName();

  @Override
  public void get(long account) {
    records.get(caller, ENTITY, account, List.of()).orThrow();
  }

  @Override
  public void list() {
    Query query =
        Query.of(ENTITY, COLUMNS.toArray(String[]::new))
            .filtered(FILTER)
            .sorted(new Sorting("name", false));
    if (records.list(caller, query).orThrow().lines().isEmpty()) {
      throw new IllegalStateException("nothing listed");
    }
  }

  @Override
  public void change(long account, String website) {
    Map<String, Object> values = Map.of(Account.ACCOUNT.website.name(), website);
    run(ActKind.CHANGE, new Step.Change(ENTITY, account, null, Map.copyOf(values)));
  }

  @Override
  public void search(String typed, List<String> entities) {
    if (records.search(caller, typed, entities, 20).orThrow().isEmpty()) {
      throw new IllegalStateException("nothing found of " + typed);
    }
  }

  @Override
  public void create(String name, String creditCode) {
    Map<String, Object> values =
        Map.of(
            Account.ACCOUNT.name.name(), name,
            Account.ACCOUNT.creditCode.name(), creditCode);
    run(ActKind.CREATE, new Step.Create(ENTITY, records.newId(), Map.copyOf(values)));
  }

  private void run(ActKind kind, Step step) {
    records.run(caller, Intent.of(kind), List.of(step)).orThrow();
  }

  @Override
  public void close() {
    // nothing of its own
  }
}
