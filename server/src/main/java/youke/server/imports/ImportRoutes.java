package youke.server.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Caller;
import youke.server.JsonBody;
import youke.server.QueryParameters;
import youke.server.files.Disposition;
import youke.server.files.UploadBody;
import youke.server.job.Job;
import youke.server.job.JobRoutes;
import youke.server.sheet.SheetForm;
import youke.server.sheet.SheetTab;
import youke.server.sheet.TextForm;
import youke.server.sheet.WorkbookForm;
import youke.server.signin.CurrentCaller;

/** {@code /api/import}: a table is brought, looked at, rehearsed, imported, mended. */
@RestController
public final class ImportRoutes {
  private static final int PAGE = 200;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Imports imports;

  ImportRoutes(Imports imports) {
    this.imports = imports;
  }

  /**
   * Takes a table: the body as it is with {@code ?name=}, or a form with one file. Answers {@code
   * {"id","entity","name","size","form","headings","rows","order","kept"}}.
   */
  @PostMapping("/api/import/{entity}")
  ResponseEntity<JsonNode> upload(@PathVariable String entity, HttpServletRequest request)
      throws IOException {
    Caller caller = CurrentCaller.of(request);
    try (UploadBody body = UploadBody.of(request)) {
      return answer(201, json(imports.upload(caller, entity, body.name(), body.content())));
    }
  }

  /**
   * What the table is when read by another {@code sheet}, {@code encoding} or {@code delimiter}.
   */
  @PostMapping("/api/import/{upload:\\d{1,18}}:preview")
  ResponseEntity<JsonNode> preview(@PathVariable long upload, HttpServletRequest request)
      throws IOException {
    QueryParameters.only(request);
    ImportOrder order = ImportOrder.of(JsonBody.tree(request));
    return answer(200, json(imports.preview(CurrentCaller.of(request), upload, order)));
  }

  /** Imports or rehearses it by an {@link ImportOrder}; answers 202 and the job. */
  @PostMapping("/api/import/{upload:\\d{1,18}}:run")
  ResponseEntity<JsonNode> run(@PathVariable long upload, HttpServletRequest request)
      throws IOException {
    QueryParameters.only(request);
    ImportOrder order = ImportOrder.of(JsonBody.tree(request));
    Job job = imports.run(CurrentCaller.of(request), upload, order);
    return answer(202, JobRoutes.json(job));
  }

  @GetMapping("/api/import/{upload:\\d{1,18}}/jobs/{id}")
  ResponseEntity<JsonNode> job(
      @PathVariable long upload, @PathVariable long id, HttpServletRequest request) {
    QueryParameters.only(request);
    return answer(200, JobRoutes.json(imports.job(CurrentCaller.of(request), upload, id)));
  }

  @PostMapping("/api/import/{upload:\\d{1,18}}/jobs/{id}:cancel")
  ResponseEntity<JsonNode> cancel(
      @PathVariable long upload, @PathVariable long id, HttpServletRequest request) {
    QueryParameters.only(request);
    Caller caller = CurrentCaller.of(request);
    imports.cancel(caller, imports.job(caller, upload, id));
    return answer(200, JobRoutes.json(imports.job(caller, upload, id)));
  }

  /**
   * What stands against refused rows, {@code ?behind=} a row: {@code {"problems":[{"row",
   * "problems":[{"code","message","column"}]}]}}, 200 rows at a time.
   */
  @GetMapping("/api/import/{upload:\\d{1,18}}/jobs/{id}/problems")
  ResponseEntity<JsonNode> problems(
      @PathVariable long upload, @PathVariable long id, HttpServletRequest request) {
    QueryParameters.only(request, "behind");
    long behind = QueryParameters.number(request, "behind").orElse(0);
    Job job = imports.job(CurrentCaller.of(request), upload, id);
    ObjectNode body = JSON.createObjectNode();
    ArrayNode all = body.putArray("problems");
    for (Map.Entry<Long, JsonNode> row : imports.problems(job, behind, PAGE).entrySet()) {
      all.addObject().put("row", row.getKey()).set("problems", row.getValue());
    }
    return answer(200, body);
  }

  /** The refused rows with what is wrong, as a file of the kind that was brought. */
  @GetMapping("/api/import/{upload:\\d{1,18}}/jobs/{id}/refused")
  void refused(
      @PathVariable long upload,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    QueryParameters.only(request);
    Job job = imports.job(CurrentCaller.of(request), upload, id);
    ImportTables.RefusedFile file = imports.refusedFile(job);
    boolean text = file.name().endsWith(".csv");
    Disposition.attachment(
        response,
        file.name(),
        text
            ? "text/csv;charset=utf-8"
            : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setContentLengthLong(file.content().size());
    try (InputStream content = imports.read(file)) {
      content.transferTo(response.getOutputStream());
    }
  }

  private static ResponseEntity<JsonNode> answer(int status, JsonNode body) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(body);
  }

  private static ObjectNode json(Imports.Preview preview) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", Long.toString(preview.upload()));
    json.put("entity", preview.entity());
    json.put("name", preview.name());
    json.put("size", preview.size());
    json.set("form", json(preview.form()));
    preview.headings().names().forEach(json.putArray("headings")::add);
    ArrayNode rows = json.putArray("rows");
    preview.rows().forEach(row -> row.forEach(rows.addArray()::add));
    json.set("order", preview.order().json());
    json.put("kept", preview.kept());
    return json;
  }

  private static ObjectNode json(SheetForm form) {
    ObjectNode json = JSON.createObjectNode();
    switch (form) {
      case TextForm text -> {
        json.put("kind", "text");
        json.put("encoding", text.encoding().label());
        json.put("bom", text.bom());
        json.put("delimiter", String.valueOf(text.delimiter()));
        json.put("quote", String.valueOf(text.quote()));
      }
      case WorkbookForm workbook -> {
        json.put("kind", "workbook");
        ArrayNode sheets = json.putArray("sheets");
        for (SheetTab tab : workbook.tabs()) {
          sheets.addObject().put("name", tab.name()).put("hidden", tab.hidden());
        }
        json.put("sheet", workbook.first().name());
      }
    }
    return json;
  }
}
