package youke.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import youke.kernel.access.Caller;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.server.HttpProblem;

/** Lets a route name the {@link Caller}, or the {@link SignedIn}, as a parameter. */
public final class CurrentCaller implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class
        || parameter.getParameterType() == SignedIn.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
    SignedIn signedIn =
        (servlet == null ? java.util.Optional.<SignedIn>empty() : SignedIn.of(servlet))
            .orElseThrow(() -> new Refusal(Problem.of(HttpProblem.NOT_SIGNED_IN)));
    return parameter.getParameterType() == Caller.class ? signedIn.caller() : signedIn;
  }

  /** The caller of a request, for doors that are not routes of methods. */
  public static Caller of(HttpServletRequest request) {
    return SignedIn.of(request)
        .map(SignedIn::caller)
        .orElseThrow(() -> new Refusal(Problem.of(HttpProblem.NOT_SIGNED_IN)));
  }
}
