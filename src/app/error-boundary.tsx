import { Component, type ReactNode } from 'react';
import { ErrorPanel } from '#ui/error-panel.tsx';

export interface ErrorBoundaryProps {
  /** What failed, as the reader would call it. */
  readonly title: string;
  readonly children: ReactNode;
  /** Called once the words of the fault stand in its place. */
  readonly onCaught?: (() => void) | undefined;
}

interface ErrorBoundaryState {
  readonly message: string | null;
}

/** Keeps a fault of one panel from taking the rest of the page with it; React knows no other way than a class. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { message: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(): void {
    this.props.onCaught?.();
  }

  override render() {
    if (this.state.message === null) return this.props.children;
    return (
      <ErrorPanel
        title={`${this.props.title} could not be shown`}
        message={this.state.message}
        onRetry={() => this.setState({ message: null })}
      />
    );
  }
}
