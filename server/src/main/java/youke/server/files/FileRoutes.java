package youke.server.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Caller;
import youke.kernel.model.Ref;
import youke.kernel.model.Visibility;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.record.Page;
import youke.kernel.record.Records;
import youke.kernel.store.FileTable;
import youke.server.QueryParameters;
import youke.server.signin.CurrentCaller;

/**
 * {@code /api/files}: a file is brought, then hung on a record by setting a field of kind file to
 * its id, and from then on given to whoever sees that field of that record, and to nobody else.
 */
@RestController
public final class FileRoutes {
  private final Records records;
  private final FileTable files;
  private final FileStore store;
  private final long most;

  /**
   * @param most bytes of a file at most
   */
  FileRoutes(Records records, FileTable files, FileStore store, long most) {
    this.records = records;
    this.files = files;
    this.store = store;
    this.most = most;
  }

  /** Takes the body as it is with {@code ?name=}, or a form with one file: {@code {"id",…}}. */
  @PostMapping("/api/files")
  ResponseEntity<JsonNode> bring(HttpServletRequest request) throws IOException {
    Caller caller = CurrentCaller.of(request);
    try (UploadBody body = UploadBody.of(request);
        BufferedInputStream content = FileType.lookedInto(body.content())) {
      return taken(caller, body.name(), content);
    }
  }

  private ResponseEntity<JsonNode> taken(Caller caller, String name, BufferedInputStream content)
      throws IOException {
    try {
      String type = FileType.of(name, content);
      FileStore.Kept kept = store.keep(content, most);
      if (kept.size() == 0) {
        throw new Refusal(Problem.of(FileProblem.EMPTY).with("name", name));
      }
      long id = records.newId();
      files.add(
          new FileTable.File(id, name, type, kept.size(), kept.sha256(), caller.person(), null));
      ObjectNode json = JsonMapper.shared().createObjectNode();
      json.put("id", Long.toString(id));
      json.put("name", name);
      json.put("type", type);
      json.put("size", kept.size());
      return ResponseEntity.status(201).cacheControl(CacheControl.noStore()).body(json);
    } catch (Refusal refused) {
      hearOut(content);
      throw refused;
    }
  }

  // Who still sends listens only afterwards: a connection that is closed before loses the answer.
  private void hearOut(InputStream rest) throws IOException {
    long left = most;
    for (long heard = rest.skip(left); heard > 0 && left > 0; heard = rest.skip(left)) {
      left -= heard;
    }
  }

  /** The content, to be saved; with {@code ?shown=true} a picture is shown. */
  @GetMapping("/api/files/{id:\\d{1,18}}")
  void get(@PathVariable long id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    QueryParameters.only(request, "shown");
    boolean shown = "true".equals(request.getParameter("shown"));
    FileTable.File file = seen(CurrentCaller.of(request), id);
    try (InputStream content = store.read(file.sha256(), 0, file.size())) {
      if (shown && FileType.isShown(file.type())) {
        Disposition.inline(response, file.name(), file.type());
      } else {
        Disposition.attachment(response, file.name(), file.type());
      }
      response.setContentLengthLong(file.size());
      content.transferTo(response.getOutputStream());
    }
  }

  private FileTable.File seen(Caller caller, long id) {
    return files
        .find(id)
        .filter(file -> sees(caller, file))
        .orElseThrow(() -> new Refusal(Problem.of(KernelProblem.NOT_FOUND)));
  }

  /** What hangs nowhere yet is seen by who brought it; what does, by who sees it there today. */
  private boolean sees(Caller caller, FileTable.File file) {
    FileTable.Place place = file.place();
    if (place == null) {
      return file.person() == caller.person();
    }
    boolean known =
        records
            .catalog()
            .find(place.entity())
            .flatMap(entity -> entity.field(place.field()))
            .filter(field -> caller.rights().visibility(field) == Visibility.SEEN)
            .isPresent();
    if (!known) {
      return false;
    }
    Outcome<Page> page =
        records.get(caller, place.entity(), place.record(), List.of(place.field()));
    return page instanceof Outcome.Done<Page>(Page one)
        && Optional.ofNullable(one.lines().getFirst().values().getFirst())
            .filter(value -> value instanceof Ref ref && ref.id() == file.id())
            .isPresent();
  }
}
