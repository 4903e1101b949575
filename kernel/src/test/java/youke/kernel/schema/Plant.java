package youke.kernel.schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.Contents;
import youke.kernel.catalog.Definitions;
import youke.kernel.catalog.DictionaryContents;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Hue;
import youke.kernel.model.Kind;
import youke.kernel.model.Link;
import youke.kernel.model.Money;
import youke.kernel.model.Option;
import youke.kernel.model.Ref;
import youke.kernel.text.Label;

/** A works with one field of every kind, so that each kind meets the database. */
final class Plant extends Entity<Plant> {
  enum State implements Option.Choosable {
    BUILT,
    RUNNING;

    @Override
    public Label label() {
      return this == BUILT ? Label.of("在建", "Being built") : Label.of("运行", "Running");
    }
  }

  static final class Employee extends Entity<Employee> {
    final Field<Employee, String> name = text("name", "姓名", "Name").required();

    private Employee() {
      super(Entity.PERSON, "员工", "Employee");
    }
  }

  static final class Organisation extends Entity<Organisation> {
    final Field<Organisation, String> name = text("name", "名称", "Name").required();

    private Organisation() {
      super(Entity.ORGANISATION, "组织", "Organisation");
    }
  }

  static final Plant PLANT = new Plant();
  private static final Employee EMPLOYEE = new Employee();
  private static final Organisation ORGANISATION = new Organisation();
  private static final Contents CONTENTS =
      Contents.of("plants")
          .entities(EMPLOYEE, ORGANISATION, PLANT)
          .dictionaries(
              new DictionaryContents(
                  "trade",
                  Label.of("行业", "Trade"),
                  List.of(new Option("C26", Label.of("化工", "Chemicals"), Hue.GRAY))));

  final Field<Plant, String> name = text("name", "名称", "Name").required().searched();
  final Field<Plant, String> code = text("taxCode", "税号", "Tax code", 40).unique();
  final Field<Plant, String> story = longText("story", "简介", "Story");
  final Field<Plant, BigDecimal> area = number("area", "面积", "Area", 3).indexed();
  final Field<Plant, Money> cost = money("cost", "造价", "Cost").indexed();
  final Field<Plant, BigDecimal> share = percent("share", "持股", "Share");
  final Field<Plant, LocalDate> opened = date("openedOn", "投产日", "Opened on");
  final Field<Plant, Instant> seen = moment("lastSeenAt", "最近巡检", "Last seen");
  final Field<Plant, Boolean> clean = flag("clean", "清洁", "Clean");
  final Field<Plant, State> state = choice("state", "状态", "State", State.class).indexed();
  final Field<Plant, List<String>> tags = choices("tags", "标签", "Tags", State.class);
  final Field<Plant, String> trade = dictionary("trade", "行业", "Trade", "trade");
  final Field<Plant, String> phone = phone("phone", "电话", "Phone");
  final Field<Plant, String> mail = mail("mail", "邮箱", "Mail");
  final Field<Plant, String> address = address("address", "地址", "Address");
  final Field<Plant, String> region = region("region", "地区", "Region");
  final Field<Plant, Ref> picture = file("picture", "照片", "Picture");
  final Link<Plant, Plant> parent =
      link("parent", "上级", "Parent", () -> PLANT).collectedAs("parts", "下属", "Parts");
  final Field<Plant, String> shout = formula("shout", "大写", "Shout", new Kind.Text(200), "name");

  private Plant() {
    super("plant", "工厂", "Plant");
    owned();
    numbered("GC-{0000}");
    unique(region, phone);
  }

  static List<Contents> contents() {
    return List.of(CONTENTS);
  }

  static Catalog catalog() {
    return catalog(Definitions.NONE);
  }

  static Catalog catalog(Definitions definitions) {
    return Catalog.compile(contents(), definitions).orThrow();
  }
}
