package youke.server.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Caller;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.record.Records;
import youke.server.files.FileStore;
import youke.server.job.Job;
import youke.server.job.Jobs;
import youke.server.settings.Nightly;
import youke.server.sheet.Row;
import youke.server.sheet.RowReader;
import youke.server.sheet.SheetForm;
import youke.server.sheet.SheetRefused;

/** Takes tables, shows what is in them and how they would be understood, and has them imported. */
public final class Imports implements Nightly {
  /** For so long a table that was brought waits for its import. */
  private static final Duration UPLOAD_KEPT = Duration.ofDays(7);

  private static final int SHOWN = 20;
  private static final int SHOWN_LENGTH = 200;

  private final Records records;
  private final ImportTables tables;
  private final FileStore store;
  private final Jobs jobs;
  private final ImportJob job;
  private final long most;

  /**
   * @param most bytes of a table at most
   */
  Imports(
      Records records, ImportTables tables, FileStore store, Jobs jobs, ImportJob job, long most) {
    this.records = records;
    this.tables = tables;
    this.store = store;
    this.jobs = jobs;
    this.job = job;
    this.most = most;
  }

  /**
   * What a table is and how it would be imported.
   *
   * @param rows the first ones, shortened texts
   * @param order with the guessed or kept columns
   * @param kept whether a table of these headings was imported before
   */
  record Preview(
      long upload,
      String entity,
      String name,
      long size,
      SheetForm form,
      Headings headings,
      List<List<String>> rows,
      ImportOrder order,
      boolean kept) {}

  /** Takes a table for an entity; nothing is imported yet. */
  Preview upload(Caller caller, String entity, String name, InputStream content)
      throws IOException {
    CatalogEntity into = records.catalog().entity(entity);
    Targets.requireRights(records.catalog(), caller, into, Optional.empty());
    FileStore.Kept kept = store.keep(content, most);
    long id = records.newId();
    tables.add(id, into.name(), caller.person(), name, kept);
    return preview(caller, upload(caller, id), nothing());
  }

  private static ImportOrder nothing() {
    return ImportOrder.of(JsonMapper.shared().createObjectNode());
  }

  /** What the table is when it is read so: another sheet, encoding or delimiter. */
  Preview preview(Caller caller, long upload, ImportOrder order) throws IOException {
    return preview(caller, upload(caller, upload), order);
  }

  private Preview preview(Caller caller, ImportTables.Upload upload, ImportOrder order)
      throws IOException {
    CatalogEntity entity = entity(caller, upload);
    try (FileStore.Local local = store.local(upload.content().sha256())) {
      RowSource.Table table = Tables.open(local.path(), order);
      Headings headings = Tables.headings(table);
      Optional<ImportOrder> kept = kept(caller, entity, headings);
      return new Preview(
          upload.id(),
          entity.name(),
          upload.name(),
          upload.content().size(),
          table.file().form(),
          headings,
          rows(table),
          kept.orElseGet(() -> order.with(guess(caller, entity, headings))),
          kept.isPresent());
    } catch (SheetRefused refused) {
      throw Tables.refused(refused);
    }
  }

  private static List<List<String>> rows(RowSource.Table table) throws IOException {
    List<List<String>> shown = new ArrayList<>();
    try (RowReader rows = table.rows()) {
      while (rows.hasNext() && shown.size() < SHOWN) {
        Row row = rows.next();
        shown.add(row.texts().stream().map(Imports::shortened).toList());
      }
    }
    return shown;
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN_LENGTH
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN_LENGTH / 2)) + "…";
  }

  private CatalogEntity entity(Caller caller, ImportTables.Upload upload) {
    CatalogEntity entity = records.catalog().entity(upload.entity());
    Targets.requireRights(records.catalog(), caller, entity, Optional.empty());
    return entity;
  }

  private Map<String, @Nullable String> guess(
      Caller caller, CatalogEntity entity, Headings headings) {
    return new MappingGuess(records.catalog(), caller, entity).columns(headings);
  }

  private Optional<ImportOrder> kept(Caller caller, CatalogEntity entity, Headings headings) {
    Targets targets = new Targets(records.catalog(), caller, entity);
    return tables
        .kept(caller.person(), entity.name(), text(headings))
        .map(ImportOrder::of)
        .flatMap(kept -> MappingGuess.kept(kept, headings, targets));
  }

  /**
   * Headings as what is kept is found by, without the column that our own file of problems adds.
   */
  private static String text(Headings headings) {
    return String.join(
        "\n",
        headings.names().stream().filter(name -> !RefusedFileWriter.isProblem(name)).toList());
  }

  /**
   * Has a table imported, or an import rehearsed; the job that does it.
   *
   * @throws Refusal when the order cannot be followed; nothing was begun
   */
  Job run(Caller caller, long id, ImportOrder given) throws IOException {
    ImportTables.Upload upload = upload(caller, id);
    CatalogEntity entity = entity(caller, upload);
    ImportOrder order = given;
    try (FileStore.Local local = store.local(upload.content().sha256())) {
      Headings headings = Tables.headings(Tables.open(local.path(), order));
      if (order.columns() == null) {
        Map<String, @Nullable String> columns =
            kept(caller, entity, headings)
                .map(ImportOrder::columns)
                .orElseGet(() -> guess(caller, entity, headings));
        order = order.with(columns == null ? new HashMap<>() : columns);
      }
      order = order.with(present(order, headings));
      ImportPlan.of(records.catalog(), caller, entity, headings, order);
      tables.keep(caller.person(), entity.name(), text(headings), keepable(order));
    }
    ObjectNode parameters = JsonMapper.shared().createObjectNode();
    parameters.put("upload", Long.toString(id));
    parameters.put("entity", entity.name());
    parameters.put("name", upload.name());
    parameters.set("order", order.json());
    long asked = jobs.ask(caller, job, parameters);
    return jobs.find(caller, asked).orElseThrow();
  }

  // A map that was made for the first file serves the mended one, whose additional column it does
  // not know.
  private static Map<String, @Nullable String> present(ImportOrder order, Headings headings) {
    Map<String, @Nullable String> columns = new LinkedHashMap<>();
    if (order.columns() != null) {
      columns.putAll(order.columns());
    }
    headings.names().stream()
        .filter(RefusedFileWriter::isProblem)
        .forEach(name -> columns.put(name, null));
    return columns;
  }

  private static JsonNode keepable(ImportOrder order) {
    ObjectNode json = order.json();
    json.remove("rehearse");
    return json;
  }

  ImportTables.Upload upload(Caller caller, long id) {
    return tables.upload(id, caller.person()).orElseThrow(Imports::absent);
  }

  /** A job of the caller's that imports this upload. */
  Job job(Caller caller, long upload, long id) {
    return jobs.find(caller, id)
        .filter(
            one ->
                one.kind().equals(job.name())
                    && one.parameters().path("upload").asString().equals(Long.toString(upload)))
        .orElseThrow(Imports::absent);
  }

  void cancel(Caller caller, Job running) {
    jobs.cancel(caller, running.id());
  }

  /** What stands against the refused rows behind a row. */
  Map<Long, JsonNode> problems(Job of, long behind, int limit) {
    return tables.problems(of.id(), behind, limit);
  }

  /** The refused rows of a job as a file. */
  ImportTables.RefusedFile refusedFile(Job of) {
    return tables.refusedFile(of.id()).orElseThrow(Imports::absent);
  }

  InputStream read(ImportTables.RefusedFile file) throws IOException {
    return store.read(file.content().sha256(), 0, file.content().size());
  }

  /**
   * Forgets tables that were brought long ago, and refused rows with the jobs that refused them.
   */
  @Override
  public void tidy(Instant now) {
    tables.forgetUploads(now.minus(UPLOAD_KEPT));
    tables.forgetRefused(now.minus(Jobs.KEPT));
  }

  private static Refusal absent() {
    return new Refusal(Problem.of(KernelProblem.NOT_FOUND));
  }
}
