package youke.server.imports;

import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Caller;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.record.Records;
import youke.server.files.FileStore;
import youke.server.job.JobKind;
import youke.server.job.JobRun;
import youke.server.sheet.SheetRefused;

/**
 * The job that imports a table: {@code {"upload","order"}}. Its result is {@code {"rehearsed",
 * "rows","created","changed","unchanged","refused","act","file"}}: how many rows came to what, the
 * act by which the import is undone, and the name of the file of refused rows.
 */
final class ImportJob implements JobKind {
  private final Records records;
  private final ImportTables tables;
  private final FileStore store;
  private final RegionNames regions;
  private final ImportSettings settings;

  ImportJob(
      Records records,
      ImportTables tables,
      FileStore store,
      RegionNames regions,
      ImportSettings settings) {
    this.records = records;
    this.tables = tables;
    this.store = store;
    this.regions = regions;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "IMPORT";
  }

  @Override
  public JsonNode run(JobRun run) throws IOException {
    Caller caller = run.caller();
    long id = Long.parseLong(run.parameters().path("upload").asString());
    ImportTables.Upload upload =
        tables
            .upload(id, caller.person())
            .orElseThrow(() -> new Refusal(Problem.of(KernelProblem.NOT_FOUND)));
    ImportOrder order = ImportOrder.of(run.parameters().path("order"));
    Counts counts = run.position().map(Counts::of).orElseGet(() -> Counts.none(records.newId()));
    try (FileStore.Local local = store.local(upload.content().sha256())) {
      RowSource.Table table = Tables.open(local.path(), order);
      Headings headings = Tables.headings(table);
      CatalogEntity entity = records.catalog().entity(upload.entity());
      ImportPlan plan = ImportPlan.of(records.catalog(), caller, entity, headings, order);
      Counts reached =
          new Importing(records, tables, regions, settings, run, upload.name(), plan, table, counts)
              .take();
      Optional<ImportTables.RefusedFile> refused =
          new RefusedFileWriter(tables, store)
              .write(run.id(), table, headings, upload.name(), caller.language());
      return result(reached, order.rehearsed(), refused);
    } catch (SheetRefused refused) {
      throw Tables.refused(refused);
    }
  }

  private static JsonNode result(
      Counts counts, boolean rehearsed, Optional<ImportTables.RefusedFile> refused) {
    ObjectNode result = counts.json();
    result.remove("begun");
    if (rehearsed || !counts.begun()) {
      result.remove("act");
    }
    result.put("rehearsed", rehearsed);
    refused.ifPresent(file -> result.put("file", file.name()));
    return result;
  }
}
