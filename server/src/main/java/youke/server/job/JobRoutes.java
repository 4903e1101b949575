package youke.server.job;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
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
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.server.QueryParameters;
import youke.server.signin.CurrentCaller;

/** {@code /api/jobs}: what long work one has asked for, how far it is, and its end. */
@RestController
public final class JobRoutes {
  private static final int PAGE = 50;

  private final Jobs jobs;

  JobRoutes(Jobs jobs) {
    this.jobs = jobs;
  }

  /** {@code ?before=} an id goes on where a page ended: {@code {"jobs":[…]}}, the newest first. */
  @GetMapping("/api/jobs")
  ResponseEntity<JsonNode> list(HttpServletRequest request) {
    QueryParameters.only(request, "before");
    OptionalLong before = QueryParameters.number(request, "before");
    List<Job> own =
        jobs.of(CurrentCaller.of(request), before.isPresent() ? before.getAsLong() : null, PAGE);
    ObjectNode body = JsonMapper.shared().createObjectNode();
    ArrayNode all = body.putArray("jobs");
    own.forEach(job -> all.add(json(job)));
    return answer(body);
  }

  @GetMapping("/api/jobs/{id}")
  ResponseEntity<JsonNode> get(@PathVariable long id, HttpServletRequest request) {
    QueryParameters.only(request);
    return answer(json(find(CurrentCaller.of(request), id)));
  }

  @PostMapping("/api/jobs/{id}:cancel")
  ResponseEntity<JsonNode> cancel(@PathVariable long id, HttpServletRequest request) {
    QueryParameters.only(request);
    Caller caller = CurrentCaller.of(request);
    find(caller, id);
    jobs.cancel(caller, id);
    return answer(json(find(caller, id)));
  }

  private Job find(Caller caller, long id) {
    return jobs.find(caller, id)
        .orElseThrow(() -> new Refusal(Problem.of(KernelProblem.NOT_FOUND)));
  }

  private static ResponseEntity<JsonNode> answer(JsonNode body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }

  /**
   * {@code {"id","kind","state","askedAt","startedAt","endedAt","done","total","cancelling",
   * "parameters","reached","result","problem"}}, what is not there left out.
   */
  public static ObjectNode json(Job job) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("id", Long.toString(job.id()));
    json.put("kind", job.kind());
    json.put("state", job.state().name());
    json.put("askedAt", job.askedAt().toString());
    put(json, "startedAt", job.startedAt());
    put(json, "endedAt", job.endedAt());
    json.put("done", job.done());
    if (job.total() != null) {
      json.put("total", job.total());
    }
    json.put("cancelling", job.cancelling());
    json.set("parameters", job.parameters());
    if (job.position() != null) {
      json.set("reached", job.position());
    }
    if (job.result() != null) {
      json.set("result", job.result());
    }
    if (job.mistake() != null) {
      json.set("problem", job.mistake());
    }
    return json;
  }

  private static void put(ObjectNode json, String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value.toString());
    }
  }
}
