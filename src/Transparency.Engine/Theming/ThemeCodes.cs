// Codes of messages about the theme.

namespace Transparency.Engine.Theming;

/// <summary>Slugs of the theme's messages; each is explained beside the content.</summary>
public static class ThemeCodes
{
    /// <summary>A page needs a template that the theme does not have.</summary>
    public const string MissingTemplate = "theme/missing-template";

    /// <summary>A template is misspelt or names something that the page does not offer.</summary>
    public const string TemplateFault = "theme/template-fault";

    /// <summary>A script of the theme cannot be read, or does not fit to the others.</summary>
    public const string ScriptFault = "theme/script-fault";
}
