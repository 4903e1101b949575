package youke.bench.gate;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The measurements, one after the other, each printed with its limit. */
final class Measures {
  private static final int CONNECTIONS = 8;
  private static final int ROUNDS = 3;

  // A server lives for weeks: what is measured is the compiled code, not the compiling.
  private static final int WARM_UPS = 4;
  private static final int FOR_CREATES = 100_000;
  private static final List<String> TYPED = List.of("石化", "化工", "远川", "鑫燕", "树脂", "上海", "宁波");

  private final GateBook book;
  private final GateData data;
  private final Asked asked;
  private final Supplier<? extends Door> opened;
  private final boolean compared = Pgbench.isThere();
  private final AtomicLong codes = new AtomicLong(500_000_000);

  Measures(GateBook book, GateData data, Asked asked, Supplier<? extends Door> opened) {
    this.book = book;
    this.data = data;
    this.asked = asked;
    this.opened = opened;
  }

  /** All of them, from a small book to the full one; and something to do after the list. */
  void all(Runnable afterList) throws SQLException {
    data.loadTo(Asked.SMALL);
    book.book().directory().forget();
    boolean lists = asked.wants("list");
    double small = lists ? median((door, _) -> door.list()) : 0;
    data.loadTo(Math.min(FOR_CREATES, asked.accounts()));
    wanted("create", this::create);
    data.loadTo(asked.accounts());
    wanted("get", this::get);
    if (lists) {
      double large = list();
      afterList.run();
      System.out.printf(
          Locale.ROOT,
          "list of 50 at %,d against at %,d: %.2f times as long, limit 2.00%n",
          data.loaded(),
          Asked.SMALL,
          small / large);
    }
    wanted("change", this::change);
    wanted(
        "search",
        () -> {
          search("search of 2 characters", List.of(InProcess.ENTITY), ", limit p95 20 ms");
          search("the same in all entities", List.of(), "");
        });
  }

  private void wanted(String name, Runnable measurement) {
    if (asked.wants(name)) {
      measurement.run();
    }
  }

  private InProcess here() {
    return new InProcess(book.book().records(), book.head());
  }

  private void get() {
    long one = data.ofHead(7);
    List<String> said = book.overheard().during(() -> here().get(one));
    compare(
        "get one",
        0.30,
        (door, random) -> door.get(data.ofHead(random.nextInt(data.ofHead()))),
        Script.of(said).anyOf(data, one));
  }

  private double list() {
    List<String> said = book.overheard().during(() -> here().list());
    return compare("list 50", 0.75, (door, _) -> door.list(), Script.of(said));
  }

  private void change() {
    long one = data.ofHead(7);
    String before = "https://example.com/" + codes.incrementAndGet();
    List<String> said = book.overheard().during(() -> here().change(one, before));
    compare(
        "change one",
        0.50,
        (door, random) ->
            door.change(
                data.ofHead(random.nextInt(data.ofHead())),
                "https://example.com/" + codes.incrementAndGet()),
        Script.writing(said)
            .without(" and version = \\(?'?\\d+'?(?:::int4\\))?")
            .anyOf(data, one)
            .fresh("act", Numbers.act(said)));
  }

  private void create() {
    String code = GateData.creditCode(codes.incrementAndGet());
    String name = "上海远川石化有限公司";
    List<String> said = book.overheard().during(() -> here().create(name, code));
    Numbers numbers = Numbers.in(said);
    compare(
        "create one at " + data.loaded() + " accounts, limit 2,000 a second or what fsync allows",
        Double.NaN,
        (door, _) -> door.create(name, GateData.creditCode(codes.incrementAndGet())),
        Script.writing(said)
            .fresh("id", numbers.record())
            .fresh("act", numbers.act())
            .replace("'" + code + "'", "'R' || :id")
            .replace("'" + numbers.number() + "'", "'R' || :id"));
  }

  private void search(String what, List<String> entities, String limit) {
    List<? extends Door> doors = List.of(opened.get());
    BiConsumer<Door, RandomGenerator> question =
        (door, random) -> door.search(TYPED.get(random.nextInt(TYPED.size())), entities);
    Load.Askers askers = new Load.Askers(doors, asked.seconds());
    for (int i = 0; i < WARM_UPS; i++) {
      askers.ask(question);
    }
    Load load = askers.ask(question);
    doors.forEach(Door::close);
    System.out.printf(
        Locale.ROOT,
        "%s at %,d: p50 %.2f ms, p95 %.2f ms%s%n",
        what,
        data.loaded(),
        load.within(0.5),
        load.within(0.95),
        limit);
  }

  private double median(BiConsumer<Door, RandomGenerator> question) {
    return rounds(question, OptionalDouble::empty)[0];
  }

  private double compare(
      String what, double limit, BiConsumer<Door, RandomGenerator> question, Script script) {
    Pgbench bare = new Pgbench(book, asked.seconds());
    double[] medians =
        rounds(
            question, () -> compared ? bare.perSecond(script.toString()) : OptionalDouble.empty());
    String ratio = compared ? String.format(Locale.ROOT, "%.2f", medians[0] / medians[1]) : "-";
    System.out.printf(
        Locale.ROOT,
        "%s: %,.0f/s; pgbench %,.0f/s; ratio %s%s%n",
        what,
        medians[0],
        medians[1],
        ratio,
        Double.isNaN(limit) ? "" : String.format(Locale.ROOT, ", at least %.2f", limit));
    return medians[0];
  }

  // Both in turns, so that what else the machine does falls on both.
  private double[] rounds(
      BiConsumer<Door, RandomGenerator> question, Supplier<OptionalDouble> bare) {
    Load.Askers askers = Load.Askers.of(CONNECTIONS, asked.seconds(), opened);
    for (int i = 0; i < WARM_UPS; i++) {
      askers.ask(question);
    }
    double[] ours = new double[ROUNDS];
    double[] theirs = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      ours[i] = askers.ask(question).perSecond();
      theirs[i] = bare.get().orElse(Double.NaN);
    }
    askers.doors().forEach(Door::close);
    Arrays.sort(ours);
    Arrays.sort(theirs);
    return new double[] {ours[ROUNDS / 2], theirs[ROUNDS / 2]};
  }
}
