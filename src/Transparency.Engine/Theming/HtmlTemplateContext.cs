// Scriban made safe: what is not markup is escaped, what is misspelt is an error, nothing is cut short.

using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Transparency.Engine.Theming;

/// <summary>
/// The context that every page is rendered in. Scriban's own defaults do not escape, print nothing for a misspelt
/// member, stop a loop at 1,000 items and cut output at a mebibyte; here none of that holds.
/// </summary>
internal sealed class HtmlTemplateContext : TemplateContext
{
    public HtmlTemplateContext(ScriptObject globals)
        : base(new ScriptObject())
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        LoopLimit = 0;
        LimitToString = 0;
        RecursiveLimit = 64;
        PushGlobal(globals);
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                return this;
            case Html html:
                return Write(html.Markup);
            case string text:
                return Write(Html.Escape(text));
            case int or long or decimal or bool:
                return Write(ObjectToString(textAsObject));
            default:
                // A view or a list in the middle of a page is a slip of the template, not something to print.
                throw new Scriban.Syntax.ScriptRuntimeException(span, $"A {textAsObject.GetType().Name} cannot be written into a page; name one of its members.");
        }
    }

    protected override IObjectAccessor GetMemberAccessorImpl(object target) =>
        target is ITemplateView ? TemplateViewAccessor.Instance : base.GetMemberAccessorImpl(target)!;
}
