package youke.kernel.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Everything that can be called, with an example of its use. */
enum Function {
  HAS("has", "has(phone)"),
  LAST_DAYS("lastDays", "lastDays(createdAt, 30)"),
  NEXT_DAYS("nextDays", "nextDays(dueOn, 30)"),
  ME("me", "me()"),
  MY_TEAM("myTeam", "department in myTeam()"),
  MY_DEPARTMENTS("myDepartments", "department in myDepartments()"),
  MY_COMPANY("myCompany", "department in myCompany()"),
  TODAY("today", "today()"),
  NOW("now", "now()"),
  START_OF("startOf", "startOf('month')"),
  DATE("date", "date('2026-01-31')"),
  TIMESTAMP("timestamp", "timestamp('2026-01-31T10:00:00+08:00')"),
  MINUTES("minutes", "now() - minutes(30)"),
  HOURS("hours", "now() - hours(2)"),
  DAYS("days", "today() - days(30)"),
  WEEKS("weeks", "today() - weeks(2)"),
  MONTHS("months", "today() + months(3)"),
  YEARS("years", "today() - years(1)"),
  ROUND("round", "round(price, 2)"),
  ABS("abs", "abs(difference)"),
  MIN("min", "min(price, listPrice)"),
  MAX("max", "max(price, 0)"),
  COALESCE("coalesce", "coalesce(discount, 0)"),
  SIZE("size", "size(name)"),
  MONEY("money", "money(100, 'CNY')"),
  CONTAINS(".contains", "name.contains('text')"),
  STARTS_WITH(".startsWith", "name.startsWith('text')"),
  ENDS_WITH(".endsWith", "name.endsWith('text')"),
  EXISTS(".exists", "lines.exists(l, l.amount > 100)"),
  ALL(".all", "lines.all(l, l.amount > 100)"),
  FILTER(".filter", "lines.filter(l, l.amount > 100).sum(l, l.amount)"),
  COUNT(".count", "lines.count(l, l.amount > 100)"),
  SUM(".sum", "lines.sum(l, l.amount)"),
  LEAST(".min", "lines.min(l, l.amount)"),
  GREATEST(".max", "lines.max(l, l.amount)"),
  AVG(".avg", "lines.avg(l, l.amount)");

  private final String word;
  private final String usage;

  Function(String word, String usage) {
    this.word = word;
    this.usage = usage;
  }

  String word() {
    return word.startsWith(".") ? word.substring(1) : word;
  }

  String usage() {
    return usage;
  }

  /** The function of this name: called on something, or by itself. */
  static Optional<Function> find(String name, boolean onSomething) {
    if (name.startsWith(".")) {
      return Optional.empty();
    }
    String wanted = onSomething ? "." + name : name;
    return Arrays.stream(values()).filter(one -> one.word.equals(wanted)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Function::word).distinct().toList();
  }
}
