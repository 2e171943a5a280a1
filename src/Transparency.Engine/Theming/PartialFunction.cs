// {{ partial "table" view.table }}: renders a partial in place, its argument as `it`.

using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Transparency.Engine.Theming;

/// <summary>
/// Stands in for Scriban's <c>include</c>, whose result would be escaped a second time. Writes straight into the page.
/// </summary>
internal sealed class PartialFunction(Func<string, Template?> find, ScriptObject globals) : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 2;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) =>
        index == 0 ? new ScriptParameterInfo(typeof(string), "name") : new ScriptParameterInfo(typeof(object), "it", (object?)null);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var name = arguments[0] as string ?? "";
        var template = find(name)
            ?? throw new ScriptRuntimeException(callerContext?.Span ?? default, $"There is no partial \"{name}\" in the folder partials of the theme.");
        var outer = globals["it"];
        globals["it"] = arguments.Count > 1 ? arguments[1] : outer;
        ((HtmlTemplateContext)context).RenderPartial(template, callerContext?.Span ?? default);
        globals["it"] = outer;
        return null;
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
