@echo off
rem Starts Parley with Java 17 or newer, which JAVA_HOME or PATH tells. JAVA_OPTS holds options for Java, such as -Xmx2g.
setlocal
set "home=%~dp0"
if not exist "%home%parley.jar" set "home=%~dp0..\lib\parley\"
if not exist "%home%parley.jar" goto :nojar

if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if not defined JAVA_HOME for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined java goto :nojava
if not exist "%java%" goto :nohome

set "major="
for %%j in ("%java%") do set "release=%%~dpj..\release"
if not exist "%release%" goto :start
for /f usebackq^ tokens^=2^ delims^=^=.^" %%v in (`findstr /b /c:"JAVA_VERSION=" "%release%"`) do set "major=%%v"
if defined major if %major% lss 17 goto :tooold

:start
set "archive="
if exist "%home%parley.jsa" set archive=-XX:SharedArchiveFile="%home%parley.jsa" -Xshare:auto -Xlog:disable -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0
"%java%" %JAVA_OPTS% %archive% -cp "%home%parley.jar" org.parley.cli.Parley %*
exit /b %errorlevel%

:nojar
echo parley: error: there is no parley.jar beside "%~f0" or in ..\lib\parley. Build or install Parley again. 1>&2
exit /b 1

:nojava
echo parley: error: there is no Java. Install Java 17 or newer, or set JAVA_HOME to where it is. 1>&2
exit /b 1

:nohome
echo parley: error: JAVA_HOME is "%JAVA_HOME%", where there is no bin\java.exe. Set it to Java 17 or newer, or unset it. 1>&2
exit /b 1

:tooold
echo parley: error: Java %major% at "%java%" is too old. Install Java 17 or newer, or set JAVA_HOME to where it is. 1>&2
exit /b 1
