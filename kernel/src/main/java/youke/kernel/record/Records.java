package youke.kernel.record;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.access.Member;
import youke.kernel.catalog.Catalog;
import youke.kernel.model.Right;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.store.Db;
import youke.kernel.store.MemberTable;

/**
 * The gate: whoever acts, whatever the door, records are read and written here and nowhere else,
 * always for a {@link Caller} and within that caller's rights.
 */
public final class Records {
  private final Book book;
  private final BookDatabase database;
  private final RuleBooks rules = new RuleBooks();
  private final List<Consumer<Set<String>>> watchers = new CopyOnWriteArrayList<>();

  public Records(Book book) {
    this.book = book;
    this.database = new BookDatabase(book.database());
  }

  /**
   * Calls this after each act of this process with the names of the entities whose records it
   * touched.
   */
  public void watch(Consumer<Set<String>> watcher) {
    watchers.add(watcher);
  }

  /** An id for a record that a {@link Step.Create} is going to make. */
  public long newId() {
    return book.ids().next();
  }

  /** The catalog in force. */
  public Catalog catalog() {
    return book.catalog().get();
  }

  /** Does all steps in one act, or none of them and says every problem. */
  public Outcome<Receipt> run(Caller caller, Intent intent, List<Step> steps) {
    return run(caller, intent, steps, Map.of());
  }

  /** As {@link #run}, and new records keep author and time from where they came. */
  public Outcome<Receipt> run(
      Caller caller, Intent intent, List<Step> steps, Map<Long, Intent.Origin> origins) {
    return run(caller, intent, steps, origins, (_, _) -> {});
  }

  /** Something that is written with an act: in its transaction, or not at all. */
  @FunctionalInterface
  public interface Along {
    void write(Db db, Receipt receipt);
  }

  /** As {@link #run}, and something of the door's own is written along with the act. */
  public Outcome<Receipt> run(
      Caller caller,
      Intent intent,
      List<Step> steps,
      Map<Long, Intent.Origin> origins,
      Along along) {
    Catalog catalog = catalog();
    Set<String> touched = new LinkedHashSet<>();
    Outcome<Receipt> outcome =
        write(
            catalog,
            db -> {
              Transaction transaction =
                  new Transaction(book, catalog, rules.of(catalog), caller, db);
              long act = new Doing(transaction, intent).run(steps, origins);
              transaction.touched().forEach(draft -> touched.add(draft.entity().name()));
              Receipt receipt = Receipt.of(transaction, act, steps);
              along.write(db, receipt);
              return receipt;
            });
    if (outcome instanceof Outcome.Done<Receipt>) {
      watchers.forEach(watcher -> watcher.accept(touched));
    }
    return outcome;
  }

  /**
   * Takes in a portion of an import: what can be written is, all in one transaction, and of the
   * rest it is told what stands against it.
   *
   * @param intent with the id of the act
   * @param along written in the same transaction; a rehearsal takes it back as well
   */
  public Outcome<TakenIn> takeIn(Caller caller, Intent intent, Intake intake, Intake.Along along) {
    Catalog catalog = catalog();
    Set<String> touched = new LinkedHashSet<>();
    Outcome<TakenIn> outcome =
        Rehearsed.caught(
            () ->
                write(
                    catalog,
                    db -> {
                      TakingIn taking =
                          new TakingIn(book, catalog, rules.of(catalog), caller, db, intent);
                      TakenIn taken = taking.take(intake, along);
                      touched.addAll(taking.touched());
                      return taken;
                    }));
    if (!touched.isEmpty()) {
      watchers.forEach(watcher -> watcher.accept(touched));
    }
    return outcome;
  }

  /**
   * The live records that the caller sees and that hold one of these keys in these fields, by the
   * place of the key; a key that none holds is missing.
   *
   * @param fields names of fields that the caller sees in full, or {@code id} alone with values of
   *     type Long
   * @param keys one value per field each; an empty value agrees with nothing
   */
  public Outcome<Map<Integer, Keyed>> keyed(
      Caller caller,
      String entity,
      List<String> fields,
      List<? extends List<? extends @Nullable Object>> keys) {
    return read(
        catalog -> db -> new Keys(catalog, caller, catalog.entity(entity), fields).find(db, keys));
  }

  /**
   * One page of a list: what the caller may see, in one statement.
   *
   * <p>Refused when a path, the filter or the cursor is wrong or names what is hidden or masked for
   * the caller.
   */
  public Outcome<Page> list(Caller caller, Query query) {
    return read(catalog -> db -> listing(catalog, caller, query.entity()).page(db, query));
  }

  /** One record by id, as a page of one line; NOT_FOUND when it is not there or not to be seen. */
  public Outcome<Page> get(Caller caller, String entity, long id, List<String> columns) {
    return read(
        catalog ->
            db -> {
              Page page = listing(catalog, caller, entity).one(db, id, columns);
              if (page.lines().isEmpty()) {
                throw new Refusal(Problem.of(KernelProblem.NOT_FOUND));
              }
              return page;
            });
  }

  /**
   * Takes a whole list out, as it stands at one moment: what the caller may both read and export,
   * masked as they read it; its number. The query's page is not heeded. Who took what is written
   * down as an act.
   *
   * <p>Refused without the right to export; when something is refused on the way, what was given
   * before is not to be used.
   */
  public Outcome<Long> export(Caller caller, Query query, Takeaway to) {
    Catalog catalog = catalog();
    return database.once(
        db ->
            new Exporting(book, caller, db)
                .export(listing(catalog, caller, query.entity()), query, to));
  }

  /** How many records a list has, counting no further than {@code most}. */
  public Outcome<Counted> count(Caller caller, Query query, int most) {
    return read(
        catalog ->
            db -> {
              Listing listing = listing(catalog, caller, query.entity());
              listing.restrict(db, query);
              long number = listing.selection().count(db, most + 1);
              return new Counted(Math.min(number, most), number > most);
            });
  }

  /** Sums over a list, whole or by group; at most 1000 groups. */
  public Outcome<List<Totals.Group>> totals(Caller caller, Query query, Totals totals) {
    return read(
        catalog ->
            db -> new Figures(listing(catalog, caller, query.entity())).groups(db, query, totals));
  }

  /**
   * Records of these entities that what was typed finds, the likeliest first. Where none is named,
   * all are sought, and parts lead to what they are parts of: a line of a quote to the quote.
   */
  public Outcome<List<Found>> search(
      Caller caller, String typed, List<String> entities, int limit) {
    return read(catalog -> db -> new Searching(catalog, caller, db).search(typed, entities, limit));
  }

  /** What happened to the records. */
  public Past past() {
    return new Past(this);
  }

  /** What people follow, and of what they are told. */
  public Following following() {
    return new Following(this, book.clock()::instant);
  }

  /** Which of these records the caller may see. */
  public Set<Long> visible(Caller caller, String entity, Collection<Long> ids) {
    return Set.copyOf(titles(caller, entity, ids).keySet());
  }

  /**
   * The titles of those of these records that the caller may see; empty text where the title itself
   * is not to be seen.
   */
  public Map<Long, String> titles(Caller caller, String entity, Collection<Long> ids) {
    return read(catalog -> db -> new Titles(catalog, caller, db).seen(catalog.entity(entity), ids))
        .orThrow();
  }

  /**
   * One value in full that the caller sees masked until it is asked for. Who asked for which field
   * of which record is written down before it is told, or it is not told.
   *
   * <p>Refused with NOT_FOUND where the caller does not see the record, UNKNOWN_FIELD where not the
   * field, STAYS_MASKED where the field is not for asking.
   */
  public Outcome<Revealed> reveal(Caller caller, String entity, long id, String field) {
    Catalog catalog = catalog();
    return write(catalog, db -> new Revealing(book, catalog, caller, db).reveal(entity, id, field));
  }

  /** Why the caller may, or may not, have a right on a record. */
  public Outcome<List<Reason>> why(Caller caller, String entity, long id, Right right) {
    return read(
        catalog ->
            db -> new Explaining(catalog, caller, db).why(catalog.entity(entity), right, id));
  }

  /**
   * What lies in the recycle bin and is the caller's to restore, the last deleted first.
   *
   * @param entities names; none for all
   * @param after where the page before ended, or null
   */
  public Outcome<List<Binned>> bin(
      Caller caller, List<String> entities, Binned.@Nullable Position after, int limit) {
    return read(
        catalog ->
            db ->
                new RecycleBin(catalog, caller, db)
                    .page(
                        entities.isEmpty()
                            ? catalog.entities().values()
                            : entities.stream().map(catalog::entity).toList(),
                        after,
                        limit));
  }

  /**
   * Removes for good, as one act, what was deleted before a moment, with its files and its old and
   * new values; the product alone does it.
   *
   * @return how many records were removed, at most {@code most}
   */
  public Outcome<Integer> purge(Caller caller, Instant before, int most) {
    if (!caller.isProduct()) {
      return Outcome.refused(Problem.of(KernelProblem.NOT_ALLOWED).with("right", "purge"));
    }
    Catalog catalog = catalog();
    return write(
        catalog,
        db ->
            new RecycleBin(catalog, caller, db)
                .purge(before, most, book.ids().next(), book.clock().instant()));
  }

  /** With whom a record is shared. */
  public Outcome<List<Member>> members(Caller caller, String entity, long id) {
    return read(
        catalog ->
            db -> {
              new Searching(catalog, caller, db).mustSee(catalog.entity(entity), id);
              return MemberTable.of(db, id);
            });
  }

  private Listing listing(Catalog catalog, Caller caller, String entity) {
    return new Listing(book, catalog, caller, entity);
  }

  /** Shares a record with these, in the place of all with whom it was shared. */
  public Outcome<Receipt> share(
      Caller caller, String entity, long id, List<Member> members, Intent intent) {
    Catalog catalog = catalog();
    return write(
        catalog,
        db -> {
          Transaction transaction = new Transaction(book, catalog, rules.of(catalog), caller, db);
          long act = book.ids().next();
          new Sharing(transaction, new Applying(transaction, intent))
              .share(catalog.entity(entity), id, members, act);
          new Writing(transaction, act).write(intent, null, Map.of());
          return new Receipt(act, List.of());
        });
  }

  /**
   * The same change to many records, as one act, in portions; what cannot be changed is named and
   * left.
   */
  public Outcome<Bulk> bulk(
      Caller caller, Intent intent, List<? extends Step> steps, Bulk.Progress progress) {
    return Outcome.of(
        () -> new Portions(this, caller, intent, book.ids().next()).run(steps, progress));
  }

  /** How many records of each entity a person owns, which {@link #handOver} would hand on. */
  public Outcome<Map<String, Long>> owned(Caller caller, long person) {
    return read(
        catalog ->
            db -> new HandingOver(book, catalog, rules.of(catalog), caller).owned(db, person));
  }

  /**
   * Hands everything that a person owns to another, as one act in portions: what is exclusive or
   * private as well, so that nothing is left with nobody. It needs the right to hand over, whose
   * scope holds the person's department.
   */
  public Outcome<Receipt> handOver(
      Caller caller, long from, long to, @Nullable String reason, Bulk.Progress progress) {
    return Outcome.of(
        () -> {
          Catalog catalog = catalog();
          return new HandingOver(book, catalog, rules.of(catalog), caller)
              .run(this, from, to, reason, progress);
        });
  }

  /** Takes back an act, or as a preview says what that would come to. */
  public Outcome<Undone> undo(Caller caller, long act, boolean preview, Bulk.Progress progress) {
    return Outcome.of(
        () -> {
          Catalog catalog = catalog();
          return new UndoneInPortions(book, catalog, rules.of(catalog), caller, act)
              .run(this, preview, progress);
        });
  }

  /** Work of the gate that only reads. */
  <T> Outcome<T> read(Function<Catalog, Function<Db, T>> work) {
    Catalog catalog = catalog();
    return database.read(catalog, work.apply(catalog));
  }

  /** Work of the gate in one transaction, tried again where that helps. */
  <T> Outcome<T> write(Catalog catalog, Function<Db, T> work) {
    return database.write(catalog, work);
  }
}
