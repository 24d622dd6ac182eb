using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using BeneficiaryPortal.Web.Data.Messages;

namespace BeneficiaryPortal.Web.Messaging;

/// <summary>Lays each message into a folder, as a file of its id: whoever carries them on takes them from there. A repeat lies over itself.</summary>
public sealed class PickupFolder(string folder) : IMessageSender
{
    private static readonly JsonSerializerOptions s_format = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
    };

    public async Task SendAsync(OutgoingMessage message, CancellationToken ct)
    {
        var place = Path.Combine(folder, $"{message.Id:N}.json");
        var beside = Path.Combine(folder, $".{message.Id:N}.{Guid.NewGuid():N}");
        try
        {
            await using (var file = new FileStream(beside, OwnersAlone()))
            {
                await JsonSerializer.SerializeAsync(file, message, s_format, ct);
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, place, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new NotSentException(SendFault.FolderClosed, failure.GetType().Name, failure);
        }
        finally
        {
            if (File.Exists(beside))
            {
                File.Delete(beside);
            }
        }
    }

    private static FileStreamOptions OwnersAlone()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
