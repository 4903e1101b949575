package youke.pack.chemical;

import static youke.opportunity.SalesMethod.SALES_METHOD;
import static youke.opportunity.Stage.STAGE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import youke.kernel.record.Step;
import youke.opportunity.DealStatus;

/** The ways of selling, with their stages. */
final class Methods {
  /** A stage as the story knows it. */
  record Rung(long id, String name, DealStatus status) {
    boolean isQuoting() {
      return name.equals("报价");
    }
  }

  /** A method with its stages in their order. */
  record Method(long id, List<Rung> rungs) {
    List<Rung> open() {
      return rungs.stream().filter(rung -> rung.status() == DealStatus.OPEN).toList();
    }

    Rung end(DealStatus status) {
      return rungs.stream().filter(rung -> rung.status() == status).findFirst().orElseThrow();
    }
  }

  private final Map<String, Method> methods = new LinkedHashMap<>();

  private Methods() {}

  static Methods agree(Scribe scribe) {
    Methods methods = new Methods();
    List<Step> steps = new ArrayList<>();
    for (Table.Row row : Table.read("stages")) {
      String code = row.text("method");
      Method method = methods.methods.get(code);
      if (method == null) {
        method = new Method(scribe.newId(), new ArrayList<>());
        methods.methods.put(code, method);
        steps.add(
            Values.of(SALES_METHOD)
                .with(SALES_METHOD.name, row.text("methodName"))
                .with(SALES_METHOD.nameEn, row.text("methodNameEn"))
                .with(SALES_METHOD.code, code)
                .with(SALES_METHOD.standard, code.equals("STANDARD"))
                .create(method.id()));
      }
      steps.add(stage(row, method, scribe.newId()));
    }
    scribe.begin(steps);
    return methods;
  }

  private static Step stage(Table.Row row, Method method, long id) {
    DealStatus status = DealStatus.valueOf(row.text("status"));
    method.rungs().add(new Rung(id, row.text("name"), status));
    var values =
        Values.of(STAGE)
            .to(STAGE.method, method.id())
            .with(STAGE.position, new BigDecimal(row.text("position")))
            .with(STAGE.name, row.text("name"))
            .with(STAGE.nameEn, row.text("nameEn"))
            .with(STAGE.probability, new BigDecimal(row.text("probability")))
            .with(STAGE.status, status);
    if (!row.text("entryFields").isEmpty()) {
      values.with(STAGE.entryFields, row.text("entryFields"));
    }
    row.list("staleDays").forEach(days -> values.with(STAGE.staleDays, new BigDecimal(days)));
    return values.create(id);
  }

  Method method(String code) {
    Method method = methods.get(code);
    if (method == null) {
      throw new IllegalArgumentException("no sales method is called " + code);
    }
    return method;
  }

  /** The method by which products of a category are sold, as the categories say. */
  Method of(Item item) {
    return switch (item.category()) {
      case "CHLOR", "PVC", "OLEFIN" -> method("ANNUAL");
      case "PLASTICISER", "STABILISER", "SURFACTANT", "WATER", "PIGMENT", "FLAME" ->
          method("SPECIALTY");
      default -> method("STANDARD");
    };
  }
}
