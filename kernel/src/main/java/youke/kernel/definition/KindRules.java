package youke.kernel.definition;

import java.util.EnumSet;
import java.util.Set;
import youke.kernel.model.CustomField.Trait;
import youke.kernel.model.Kind;
import youke.kernel.text.Label;

/** What each kind allows an administrator's field to be, and to become. */
final class KindRules {
  /** The longest text that fits into an index entry whatever its characters. */
  private static final int INDEXABLE = 600;

  private KindRules() {}

  /** What can be switched on for a field of this kind. */
  static Set<Trait> traits(Kind<?> kind) {
    return switch (kind) {
      case Kind.Text(int max) ->
          max <= INDEXABLE
              ? EnumSet.allOf(Trait.class)
              : EnumSet.of(Trait.REQUIRED, Trait.SENSITIVE, Trait.SEARCHED);
      case Kind.LongText _, Kind.Address _ ->
          EnumSet.of(Trait.REQUIRED, Trait.SENSITIVE, Trait.SEARCHED);
      case Kind.Phone _, Kind.Mail _ -> EnumSet.allOf(Trait.class);
      case Kind.Decimal _,
          Kind.Date _,
          Kind.Moment _,
          Kind.Choice<?> _,
          Kind.Dictionary _,
          Kind.Region _,
          Kind.Reference _ ->
          EnumSet.of(Trait.REQUIRED, Trait.SENSITIVE, Trait.UNIQUE, Trait.INDEXED);
      case Kind.Amount _, Kind.Percent _, Kind.Flag _ ->
          EnumSet.of(Trait.REQUIRED, Trait.SENSITIVE, Trait.INDEXED);
      case Kind.Choices _, Kind.Attachment _ -> EnumSet.of(Trait.REQUIRED, Trait.SENSITIVE);
      case Kind.Formula<?> _ -> EnumSet.of(Trait.SENSITIVE);
    };
  }

  /** Whether a field's data, kept as one kind, can be read as the other just as it stands. */
  static boolean sameData(Kind<?> before, Kind<?> after) {
    return switch (before) {
      case Kind.Text _ -> after instanceof Kind.Text;
      case Kind.LongText _ -> after instanceof Kind.LongText;
      case Kind.Decimal(int scale) -> after instanceof Kind.Decimal(int other) && other == scale;
      case Kind.Amount(int scale) -> after instanceof Kind.Amount(int other) && other == scale;
      case Kind.Percent _ -> after instanceof Kind.Percent;
      case Kind.Date _ -> after instanceof Kind.Date;
      case Kind.Moment _ -> after instanceof Kind.Moment;
      case Kind.Flag _ -> after instanceof Kind.Flag;
      case Kind.Choice<?> _ -> after instanceof Kind.Choice<?>;
      case Kind.Choices _ -> after instanceof Kind.Choices;
      case Kind.Dictionary(String one) ->
          after instanceof Kind.Dictionary(String other) && other.equals(one);
      case Kind.Phone _ -> after instanceof Kind.Phone;
      case Kind.Mail _ -> after instanceof Kind.Mail;
      case Kind.Address _ -> after instanceof Kind.Address;
      case Kind.Region _ -> after instanceof Kind.Region;
      case Kind.Reference one ->
          after instanceof Kind.Reference other && other.entity().equals(one.entity());
      case Kind.Attachment _ -> after instanceof Kind.Attachment;
      case Kind.Formula<?> _ -> after instanceof Kind.Formula<?>;
    };
  }

  /** Whether a formula may give it. */
  static boolean isResult(Kind<?> kind) {
    return switch (kind) {
      case Kind.Text _,
          Kind.LongText _,
          Kind.Decimal _,
          Kind.Amount _,
          Kind.Percent _,
          Kind.Date _,
          Kind.Moment _,
          Kind.Flag _ ->
          true;
      case Kind.Choice<?> _,
          Kind.Choices _,
          Kind.Dictionary _,
          Kind.Phone _,
          Kind.Mail _,
          Kind.Address _,
          Kind.Region _,
          Kind.Reference _,
          Kind.Attachment _,
          Kind.Formula<?> _ ->
          false;
    };
  }

  /** What people call the kind, with what its data depends on. */
  static Label label(Kind<?> kind) {
    return switch (kind) {
      case Kind.Text _ -> Label.of("单行文本", "text");
      case Kind.LongText _ -> Label.of("多行文本", "long text");
      case Kind.Decimal(int scale) -> scaled("数字", "number", scale);
      case Kind.Amount(int scale) -> scaled("金额", "money", scale);
      case Kind.Percent _ -> Label.of("百分比", "percent");
      case Kind.Date _ -> Label.of("日期", "date");
      case Kind.Moment _ -> Label.of("时间", "moment");
      case Kind.Flag _ -> Label.of("是否", "yes or no");
      case Kind.Choice<?> _ -> Label.of("单选", "choice");
      case Kind.Choices _ -> Label.of("多选", "multiple choice");
      case Kind.Dictionary(String name) -> Label.of("字典 " + name, "dictionary " + name);
      case Kind.Phone _ -> Label.of("电话", "phone");
      case Kind.Mail _ -> Label.of("邮箱", "mail");
      case Kind.Address _ -> Label.of("地址", "address");
      case Kind.Region _ -> Label.of("地区", "region");
      case Kind.Reference link -> Label.of("关联 " + link.entity(), "link to " + link.entity());
      case Kind.Attachment _ -> Label.of("文件", "file");
      case Kind.Formula<?> _ -> Label.of("公式", "formula");
    };
  }

  private static Label scaled(String zh, String en, int scale) {
    return Label.of(zh + "（" + scale + " 位小数）", en + " with " + scale + " decimals");
  }
}
