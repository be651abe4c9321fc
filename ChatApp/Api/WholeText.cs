using System.Text.Json;

namespace ChatApp.Api;

/// <summary>JSON can spell half of a surrogate pair (<c>"\ud800"</c>), which is no text: it can be neither compared nor kept.</summary>
static class WholeText
{
    /// <summary>Whether every name and every text in it is whole.</summary>
    public static bool Is(JsonElement json)
    {
        try
        {
            Read(json);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    static void Read(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                json.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray()) Read(item);
                break;
            case JsonValueKind.Object:
                foreach (var field in json.EnumerateObject())
                {
                    _ = field.Name;
                    Read(field.Value);
                }
                break;
        }
    }
}
