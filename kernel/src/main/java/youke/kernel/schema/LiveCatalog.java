package youke.kernel.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.Contents;
import youke.kernel.catalog.Definitions;
import youke.kernel.catalog.DictionaryContents;
import youke.kernel.definition.ArrangementChecks;
import youke.kernel.definition.DefinitionChange;
import youke.kernel.definition.DefinitionChecks;
import youke.kernel.definition.DefinitionProblem;
import youke.kernel.definition.KeptDefinitions;
import youke.kernel.definition.PastChange;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;
import youke.kernel.problem.Refusal;
import youke.kernel.store.DatabaseFailure;
import youke.kernel.store.Db;
import youke.kernel.store.DefinitionStore;
import youke.kernel.store.Listening;
import youke.kernel.store.Sql;

/**
 * The catalog of a book in force: what the product declares and what its administrators define
 * while it runs. A change is there at once in this process and within a second in the others;
 * requests under way finish on the catalog that they began with.
 */
public final class LiveCatalog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveCatalog.class);
  private static final Duration TURN = Duration.ofSeconds(10);

  /** A catalog with the version of the definitions that it was compiled from. */
  public record Edition(long version, Catalog catalog) {}

  private record State(KeptDefinitions kept, Catalog catalog) {}

  private final DataSource database;
  private final List<Contents> contents;
  private final Clock clock;
  private final Duration patience;
  private final Set<String> standardDictionaries;
  private final List<Consumer<Catalog>> watchers = new CopyOnWriteArrayList<>();
  private final String book;
  private volatile State state;
  private @Nullable Listening listening;

  private LiveCatalog(
      DataSource database, List<Contents> contents, Clock clock, Duration patience) {
    this.database = database;
    this.contents = List.copyOf(contents);
    this.clock = clock;
    this.patience = patience;
    this.standardDictionaries =
        contents.stream()
            .flatMap(one -> one.dictionaries().stream())
            .map(DictionaryContents::name)
            .collect(Collectors.toUnmodifiableSet());
    this.state = connected(this::read);
    this.book = connected(LiveCatalog::schema);
  }

  /**
   * Compiles the book's catalog and follows its changes until closed.
   *
   * @param database connections whose search path is the book's schema, its migrations applied
   * @param direct the same beside the pool that requests share: one is kept for listening
   * @throws Refusal with every mistake in what is declared and defined
   */
  public static LiveCatalog open(
      DataSource database, DataSource direct, List<Contents> contents, Clock clock) {
    return open(database, direct, contents, clock, Duration.ofSeconds(30));
  }

  static LiveCatalog open(
      DataSource database,
      DataSource direct,
      List<Contents> contents,
      Clock clock,
      Duration patience) {
    LiveCatalog live = new LiveCatalog(database, contents, clock, patience);
    if (live.edition().version() > 0) {
      live.locked(live::complete);
    }
    live.listening = Listening.to(direct, DefinitionStore.CHANNEL, live.new Follower());
    return live;
  }

  /** The catalog in force; a request takes it once and keeps it. */
  public Catalog current() {
    return state.catalog();
  }

  /** The catalog in force and its version, which a change of definitions is based on. */
  public Edition edition() {
    State now = state;
    return new Edition(now.kept().version(), now.catalog());
  }

  /** Calls this with each new catalog from now on, on the thread that brought it. */
  public void watch(Consumer<Catalog> watcher) {
    watchers.add(watcher);
  }

  /**
   * Changes what is defined: checks all of it, makes columns, tables and indexes, then puts it in
   * force.
   *
   * @param author id of the person, or null when the product does it by itself
   * @param basis version that the author saw; a definition that was changed after it is a conflict
   * @return the catalog with the change, or every problem with its place; then nothing has changed
   */
  public Outcome<Catalog> define(@Nullable Long author, long basis, DefinitionChange change) {
    return Outcome.of(
        () -> locked(db -> define(db, author, basis, kept -> Outcome.done(change), null)));
  }

  /**
   * What {@link #define} would answer, with nothing written and no table touched; whether the
   * values of a field that becomes unique are so is seen only when it is done.
   */
  public Outcome<Catalog> rehearse(long basis, DefinitionChange change) {
    return Outcome.of(
        () ->
            connected(
                db -> {
                  Plan plan = plan(refresh(db), basis, change, true);
                  raise(growth(db, plan).problems());
                  return plan.catalog();
                }));
  }

  /**
   * Takes a change back, where none of its definitions was changed again since.
   *
   * @param version that the change gave to the definitions
   */
  public Outcome<Catalog> undo(@Nullable Long author, long version) {
    return Outcome.of(
        () ->
            locked(
                db -> {
                  PastChange past =
                      DefinitionStore.change(db, version)
                          .orElseThrow(() -> new Refusal(noSuchChange(version)));
                  return define(db, author, Long.MAX_VALUE, past::undo, version);
                }));
  }

  /** Changes before a version, the newest first; {@code Long.MAX_VALUE} for the last ones. */
  public List<PastChange> changesBefore(long version, int limit) {
    return connected(db -> DefinitionStore.changesBefore(db, version, limit));
  }

  /** Looks now whether another process has changed definitions, and takes them up. */
  public Catalog refresh() {
    return connected(this::refresh).catalog();
  }

  @Override
  public void close() {
    if (listening != null) {
      listening.close();
    }
  }

  /** A change with what it comes to. */
  private record Plan(State before, KeptDefinitions kept, Catalog catalog) {
    boolean isEmpty() {
      return before.kept() == kept;
    }
  }

  private Catalog define(
      Db db,
      @Nullable Long author,
      long basis,
      Function<KeptDefinitions, Outcome<DefinitionChange>> change,
      @Nullable Long undoes) {
    State before = refresh(db);
    // what stood before may name a field that has gone since: it is passed over, as it was then
    Plan plan = plan(before, basis, change.apply(before.kept()).orThrow(), undoes == null);
    if (plan.isEmpty()) {
      return before.catalog();
    }
    TableGrowth growth = growth(db, plan);
    raise(growth.problems());
    growth.grow();
    write(db, plan, author, undoes);
    take(new State(plan.kept(), plan.catalog()));
    growth.tidy();
    return plan.catalog();
  }

  private Plan plan(State before, long basis, DefinitionChange wanted, boolean arranged) {
    KeptDefinitions kept = before.kept();
    DefinitionChange change = kept.effective(wanted);
    if (change.steps().isEmpty()) {
      return new Plan(before, kept, before.catalog());
    }
    List<Problem> problems = new ArrayList<>();
    for (DefinitionChange.Step step : change.steps()) {
      if (kept.find(step.key()).filter(one -> one.version() > basis).isPresent()) {
        problems.add(
            Problem.of(DefinitionProblem.DEFINED_MEANWHILE, Place.field(step.key().place()))
                .with("name", step.key().place()));
      }
    }
    problems.addAll(DefinitionChecks.of(change, kept, standardDictionaries));
    KeptDefinitions after = kept.with(change);
    return switch (Catalog.compile(contents, after.live())) {
      case Outcome.Refused<Catalog>(Problems more) -> {
        problems.addAll(more.all());
        throw new Refusal(new Problems(problems));
      }
      case Outcome.Done<Catalog>(Catalog catalog) -> {
        if (arranged) {
          problems.addAll(ArrangementChecks.of(change, catalog));
        }
        raise(problems);
        yield new Plan(before, after, catalog);
      }
    };
  }

  private TableGrowth growth(Db db, Plan plan) {
    return new TableGrowth(
        db, Tables.of(plan.before().catalog()), Tables.of(plan.catalog()), patience);
  }

  private void write(Db db, Plan plan, @Nullable Long author, @Nullable Long undoes) {
    try {
      Connection connection = db.connection();
      connection.setAutoCommit(false);
      try {
        DefinitionStore.write(
            db, plan.before().kept(), plan.kept(), author, clock.instant(), undoes);
        connection.commit();
      } catch (DatabaseFailure | SQLException failed) {
        connection.rollback();
        throw failed;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  /** Makes what a process that died in the middle of a change has left undone, or says so. */
  private Catalog complete(Db db) {
    State now = refresh(db);
    Catalog standard = Catalog.compile(contents, Definitions.NONE).orThrow();
    TableGrowth growth =
        new TableGrowth(db, Tables.of(standard), Tables.of(now.catalog()), patience);
    try {
      raise(growth.problems());
      growth.grow();
      growth.tidyLeft();
    } catch (Refusal refused) {
      LOG.error("Tables are not as the definitions want them: {}", refused.problems());
    }
    return now.catalog();
  }

  private State refresh(Db db) {
    return DefinitionStore.version(db) > state.kept().version() ? take(read(db)) : state;
  }

  private State read(Db db) {
    KeptDefinitions kept = DefinitionStore.read(db);
    return new State(kept, Catalog.compile(contents, kept.live()).orThrow());
  }

  private State take(State next) {
    synchronized (watchers) {
      if (next.kept().version() <= state.kept().version()) {
        return state;
      }
      state = next;
    }
    watchers.forEach(watcher -> watcher.accept(next.catalog()));
    return next;
  }

  private <T> T locked(Function<Db, T> work) {
    return connected(
        db -> {
          try (BookLock _ =
              BookLock.take(db, book, TURN)
                  .orElseThrow(() -> new Refusal(Problem.of(KernelProblem.UNAVAILABLE)))) {
            return work.apply(db);
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal(Problem.of(KernelProblem.UNAVAILABLE));
          }
        });
  }

  private <T> T connected(Function<Db, T> work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(true);
      return work.apply(new Db(connection));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static String schema(Db db) {
    return db.first(Sql.of("select current_schema()"), row -> row.getString(1)).orElseThrow();
  }

  private static void raise(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new Refusal(new Problems(problems));
    }
  }

  private static Problem noSuchChange(long version) {
    return Problem.of(DefinitionProblem.NO_SUCH_CHANGE).with("version", version);
  }

  /** Takes up what other processes define. */
  private final class Follower implements Listening.Listener {
    private long broken;

    @Override
    public void heard(Db db, String announcement) {
      if (announcement.equals(book)) {
        look(db);
      }
    }

    @Override
    public void look(Db db) {
      long version = DefinitionStore.version(db);
      try {
        if (version > state.kept().version() && version != broken) {
          take(read(db));
        }
      } catch (Refusal refused) {
        broken = version;
        LOG.error("Definitions {} do not fit this release: {}", version, refused.problems());
      }
    }
  }
}
