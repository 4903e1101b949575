package youke.server.rest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.record.Page;
import youke.kernel.record.Query;
import youke.kernel.record.Records;
import youke.kernel.record.Takeaway;
import youke.kernel.text.Label;
import youke.server.files.Disposition;
import youke.server.sheet.SheetRefused;
import youke.server.sheet.SheetWriter;

/**
 * Lists that leave the house as CSV or xlsx, of any length, under the reader's rights and masks.
 * The table is written to a file first: it is whole or it is refused, and whoever fetches it slowly
 * holds no connection of the database.
 */
final class ExportRoute {
  private final Records records;
  private final Clock clock;

  ExportRoute(Records records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  /** What the table is written as. */
  private enum Form {
    CSV("text/csv;charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    Form(String type) {
      this.type = type;
    }

    static Form of(Parameters parameters) {
      return switch (parameters.text("format").orElse("csv")) {
        case "csv" -> CSV;
        case "xlsx" -> XLSX;
        default -> throw Parameters.wrong("format");
      };
    }

    String ending() {
      return switch (this) {
        case CSV -> ".csv";
        case XLSX -> ".xlsx";
      };
    }

    SheetWriter writer(OutputStream out, String name, ExportColumns columns) throws IOException {
      return switch (this) {
        case CSV -> SheetWriter.csv(out, columns.headings());
        case XLSX -> SheetWriter.xlsx(out, name, columns.headings());
      };
    }
  }

  /** {@code GET /api/account:export?format=csv|xlsx&filter=&search=&sort=&fields=}. */
  void export(String name, Exchange exchange) throws IOException {
    Form form = Form.of(exchange.parameters());
    Query query = Queries.whole(name, exchange.parameters());
    exchange.parameters().noMore();
    Catalog catalog = records.catalog();
    CatalogEntity entity = catalog.entity(name);
    Caller caller = exchange.caller();
    String title = entity.many().in(caller.language());
    Path file = Files.createTempFile("youke-export-", form.ending());
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
          Writing writing = new Writing(form, out, title, catalog, entity, caller)) {
        records.export(caller, query, writing).orThrow();
        writing.finish();
      } catch (UncheckedIOException failed) {
        throw failed.getCause();
      } catch (SheetRefused refused) {
        throw new Refusal(
            Problem.of(RestProblem.NOT_WRITABLE)
                .with("detail", Label.of(refused.problem().zh(), refused.problem().en())));
      }
      String day = LocalDate.ofInstant(clock.instant(), caller.zone()).toString();
      Disposition.attachment(exchange.response(), title + " " + day + form.ending(), form.type);
      exchange.response().setContentLengthLong(Files.size(file));
      Files.copy(file, exchange.response().getOutputStream());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** A list on its way into a file. */
  private static final class Writing implements Takeaway, AutoCloseable {
    private final Form form;
    private final OutputStream out;
    private final String title;
    private final Catalog catalog;
    private final CatalogEntity entity;
    private final Caller caller;
    private @Nullable Table table;

    private record Table(ExportColumns columns, SheetWriter writer) {}

    Writing(
        Form form,
        OutputStream out,
        String title,
        Catalog catalog,
        CatalogEntity entity,
        Caller caller) {
      this.form = form;
      this.out = out;
      this.title = title;
      this.catalog = catalog;
      this.entity = entity;
      this.caller = caller;
    }

    @Override
    public void begins(List<Page.Column> columns) {
      ExportColumns shown = new ExportColumns(catalog, entity, caller, columns);
      try {
        table = new Table(shown, form.writer(out, title, shown));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    @Override
    public void line(Page.Line line) {
      Table begun = begun();
      try {
        begun.writer().row(begun.columns().cells(line));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    void finish() throws IOException {
      begun().writer().finish();
    }

    private Table begun() {
      Table begun = table;
      if (begun == null) {
        throw new IllegalStateException("The columns are not known yet");
      }
      return begun;
    }

    @Override
    public void close() throws IOException {
      Table begun = table;
      if (begun != null) {
        begun.writer().close();
      }
    }
  }
}
