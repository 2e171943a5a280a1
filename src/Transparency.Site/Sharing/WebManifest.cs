// What browsers ask of a site that readers keep on their screen.

using Transparency.Engine.Content;
using Transparency.Engine.Images;
using Transparency.Engine.Output;
using Transparency.Site.Model;

namespace Transparency.Site.Sharing;

internal static class WebManifest
{
    /// <summary>The manifest. The site opens as a page among others: addresses are there to be seen and passed on.</summary>
    public static OutputFile File(SiteSettings settings, Rgb band)
    {
        var bytes = JsonText.OnLines(json =>
        {
            json.WriteStartObject();
            json.WriteString("name", $"{settings.Title}: {settings.Place}");
            json.WriteString("short_name", settings.Title);
            json.WriteString("lang", settings.Language);
            json.WriteString("start_url", "/");
            json.WriteString("display", "browser");
            json.WriteString("theme_color", band.ToString());
            json.WriteString("background_color", "#ffffff");
            json.WriteStartArray("icons");
            foreach (var size in SiteIcons.Sizes)
            {
                json.WriteStartObject();
                json.WriteString("src", Addresses.Icon(size));
                json.WriteString("sizes", $"{size}x{size}");
                json.WriteString("type", "image/png");
                json.WriteString("purpose", "any maskable");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
        return new(Addresses.WebManifest[1..], bytes, "the manifest");
    }
}
