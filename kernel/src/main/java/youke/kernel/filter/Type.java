package youke.kernel.filter;

import java.util.List;
import youke.kernel.model.Kind;
import youke.kernel.model.Option;
import youke.kernel.text.Label;

/** What kind of value a part of a condition or expression gives. */
public sealed interface Type {
  /** The type's name for people. */
  Label label();

  /** Types that say everything by their name. */
  enum Plain implements Type {
    NUMBER("数字", "a number"),
    MONEY("金额", "money"),
    TEXT("文本", "text"),
    DATE("日期，如 date('2026-01-31')", "a date such as date('2026-01-31')"),
    MOMENT(
        "时间，如 timestamp('2026-01-31T10:00:00+08:00')",
        "a moment such as timestamp('2026-01-31T10:00:00+08:00')"),
    FLAG("条件（是或否）", "a condition (yes or no)"),
    FILE("文件", "a file");

    private final Label label;

    Plain(String zh, String en) {
      label = Label.of(zh, en);
    }

    @Override
    public Label label() {
      return label;
    }
  }

  /** One of some options. */
  record Choice(List<String> codes) implements Type {
    @Override
    public Label label() {
      return Label.of("选项代码", "the code of an option");
    }
  }

  /** Several of some options. */
  record Choices(List<String> codes) implements Type {
    @Override
    public Label label() {
      return Label.of("多选值", "a multiple choice");
    }
  }

  /** A record of an entity, by its id. */
  record Link(String entity) implements Type {
    @Override
    public Label label() {
      return Label.of("记录编号，如 '123'", "the id of a record such as '123'");
    }
  }

  /** The type of a field's values. */
  static Type of(Kind<?> kind) {
    return switch (kind) {
      case Kind.Text _,
          Kind.LongText _,
          Kind.Phone _,
          Kind.Mail _,
          Kind.Address _,
          Kind.Region _,
          Kind.Dictionary _ ->
          Plain.TEXT;
      case Kind.Decimal _, Kind.Percent _ -> Plain.NUMBER;
      case Kind.Amount _ -> Plain.MONEY;
      case Kind.Date _ -> Plain.DATE;
      case Kind.Moment _ -> Plain.MOMENT;
      case Kind.Flag _ -> Plain.FLAG;
      case Kind.Choice<?> choice -> new Choice(codes(choice.options()));
      case Kind.Choices choices -> new Choices(codes(choices.options()));
      case Kind.Reference reference -> new Link(reference.entity());
      case Kind.Attachment _ -> Plain.FILE;
      case Kind.Formula<?> formula -> of(formula.result());
    };
  }

  private static List<String> codes(List<Option> options) {
    return options.stream().map(Option::code).toList();
  }

  /** Text, or a choice, whose code is text. */
  default boolean isTextual() {
    return this == Plain.TEXT || this instanceof Choice;
  }

  /** Has more and less, not only same and other. */
  default boolean isOrdered() {
    return this == Plain.NUMBER
        || this == Plain.MONEY
        || this == Plain.TEXT
        || this == Plain.DATE
        || this == Plain.MOMENT;
  }

  /** Whether values of the two types can be compared with each other. */
  default boolean comparesWith(Type other) {
    return switch (this) {
      case Choices _ -> false;
      case Choice _ -> other.isTextual();
      case Link link -> link.equals(other);
      case Plain plain ->
          switch (plain) {
            case NUMBER, MONEY -> other == Plain.NUMBER || other == Plain.MONEY;
            case TEXT -> other.isTextual();
            case DATE, MOMENT -> other == Plain.DATE || other == Plain.MOMENT;
            case FLAG -> other == Plain.FLAG;
            case FILE -> false;
          };
    };
  }
}
