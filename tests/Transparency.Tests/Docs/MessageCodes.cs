// Every message that the program can give, read off the classes that list them.

using System.Reflection;
using Transparency.Engine.Files;
using Transparency.Site;

namespace Transparency.Tests.Docs;

/// <summary>The codes of all classes called <c>…Codes</c>.</summary>
internal static class MessageCodes
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. new[] { typeof(FileCodes).Assembly, typeof(SiteCodes).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Codes", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field is { IsLiteral: true, FieldType: var type } && type == typeof(string))
            .Select(field => (string)field.GetRawConstantValue()!)
            .Order(StringComparer.Ordinal),
    ];
}
