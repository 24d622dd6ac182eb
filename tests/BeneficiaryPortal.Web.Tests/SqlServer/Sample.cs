using System.Globalization;

namespace BeneficiaryPortal.Web.Tests.SqlServer;

/// <summary>Some value of a type, for parameters and generated keys that no person and no server gives here.</summary>
internal static class Sample
{
    public static object? Of(Type type, int number = 1)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain switch
        {
            _ when plain == typeof(string) => number.ToString(CultureInfo.InvariantCulture),
            _ when plain == typeof(byte[]) => new byte[8],
            _ when plain == typeof(Guid) => new Guid(number, 0, 0, new byte[8]),
            _ when plain == typeof(DateTime) => DateTime.UnixEpoch.AddDays(number),
            _ when plain == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch.AddDays(number),
            _ when plain == typeof(DateOnly) => DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(number),
            { IsEnum: true } => Enum.GetValues(plain).GetValue(0),
            _ when typeof(IConvertible).IsAssignableFrom(plain) => Convert.ChangeType(number, plain, CultureInfo.InvariantCulture),
            { IsValueType: true } => Activator.CreateInstance(plain),
            _ => Several(plain),
        };
    }

    private static object? Several(Type type)
    {
        var sequence = type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>));
        if (sequence is null)
        {
            return null;
        }

        var element = sequence.GetGenericArguments()[0];
        var array = Array.CreateInstance(element, 2);
        array.SetValue(Of(element), 0);
        array.SetValue(Of(element, 2), 1);
        return type.IsInstanceOfType(array) ? array : Activator.CreateInstance(type, array);
    }
}
